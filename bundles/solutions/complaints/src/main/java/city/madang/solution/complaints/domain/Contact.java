// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.complaints.domain;

import city.madang.message.Address;
import city.madang.message.Channel;
import java.util.Optional;

/**
 * How the citizen wants to be addressed, if they said so. Kept apart from the request, seen by officials only.
 *
 * @param name may be empty
 * @param reach telephone or e-mail; may be empty
 */
public record Contact(String name, String reach) {
    public static final Contact NONE = new Contact("", "");
    public static final int MOST_NAME = 100;
    public static final int MOST_REACH = 254;

    /** Where messages can go; empty when it is no mail address, number with its country, or {@code @name@host} of a social network. */
    public Optional<Address> address() {
        var text = reach.strip();
        try {
            if (text.isEmpty()) {
                return Optional.empty();
            }
            if (text.startsWith("@")) {
                return Optional.of(new Address(Channel.SOCIAL, text));
            }
            return Optional.of(
                    text.contains("@") ? Address.email(text) : Address.phone(text.replaceAll("[\\s().-]", "")));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    public boolean isEmpty() {
        return name.isEmpty() && reach.isEmpty();
    }
}
