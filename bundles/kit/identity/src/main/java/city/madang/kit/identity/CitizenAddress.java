// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.identity;

import city.madang.message.Address;
import city.madang.message.Channel;
import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;

/** Where a code can be sent, in one form however it was typed. */
record CitizenAddress(Address address) {
    private static final int LONGEST = 254;
    private static final int MOST_SHOWN = 60;

    /**
     * @param country ISO 3166-1 alpha-2, for phone numbers without a country's code
     * @return empty when it is neither an e-mail address nor a phone number
     */
    static Optional<CitizenAddress> read(String typed, String country) {
        var text = Normalizer.normalize(typed.strip(), Normalizer.Form.NFKC);
        if (text.length() > LONGEST) {
            return Optional.empty();
        }
        return text.contains("@") ? email(text) : phone(text, country);
    }

    /** In small letters: hardly any server tells them apart (RFC 5321, section 2.4), and people type capitals. */
    private static Optional<CitizenAddress> email(String text) {
        try {
            return Optional.of(new CitizenAddress(Address.email(text.toLowerCase(Locale.ROOT))));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static Optional<CitizenAddress> phone(String text, String country) {
        var numbers = PhoneNumberUtil.getInstance();
        try {
            var number = numbers.parse(text, country);
            return numbers.isValidNumber(number)
                    ? Optional.of(new CitizenAddress(Address.phone(numbers.format(number, PhoneNumberFormat.E164))))
                    : Optional.empty();
        } catch (NumberParseException e) {
            return Optional.empty();
        }
    }

    /** For the keyed hash. */
    String whole() {
        return address.channel() + " " + address.value();
    }

    /** With most of it left out: {@code k…@example.org}, {@code +82…78}. */
    String shown() {
        var value = address.value();
        if (address.channel() == Channel.SMS) {
            return value.substring(0, 3) + "…" + value.substring(value.length() - 2);
        }
        var at = value.lastIndexOf('@');
        var host = value.substring(at);
        return value.substring(0, value.offsetByCodePoints(0, 1))
                + "…"
                + (host.length() > MOST_SHOWN ? host.substring(0, MOST_SHOWN) + "…" : host);
    }

    @Override
    public String toString() {
        return address.toString();
    }
}
