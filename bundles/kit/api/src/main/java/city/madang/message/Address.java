// SPDX-License-Identifier: Apache-2.0
package city.madang.message;

import city.madang.identity.PersonId;
import java.util.regex.Pattern;

/**
 * Where a message goes or comes from.
 *
 * @param value by channel: an address after RFC 5321; a phone number after ITU-T E.164 with its plus sign; a person's id;
 *     {@code @name@host} for a social network
 * @see #EVERYBODY
 */
public record Address(Channel channel, String value) {
    private static final Pattern NUMBER = Pattern.compile("\\+[1-9][0-9]{5,14}");
    private static final Pattern MAIL = Pattern.compile("[^\\s\\p{Cc}@<>,;\"]{1,64}@[^\\s\\p{Cc}@<>,;\"]{1,255}");
    private static final int LONGEST = 320;

    /** A public post of the city on a social network. */
    public static final Address EVERYBODY = new Address(Channel.SOCIAL, "*");

    public Address {
        var fits = switch (channel) {
            case SMS -> NUMBER.matcher(value).matches();
            case EMAIL -> MAIL.matcher(value).matches();
            case PERSON, SOCIAL -> !value.isBlank();
        };
        if (!fits || value.length() > LONGEST) {
            throw new IllegalArgumentException("not an address for " + channel);
        }
    }

    public static Address email(String address) {
        return new Address(Channel.EMAIL, address);
    }

    public static Address phone(String number) {
        return new Address(Channel.SMS, number);
    }

    public static Address person(PersonId id) {
        return new Address(Channel.PERSON, id.toString());
    }

    /** Without the address, because logs must not hold personal data. */
    @Override
    public String toString() {
        return channel + " address";
    }
}
