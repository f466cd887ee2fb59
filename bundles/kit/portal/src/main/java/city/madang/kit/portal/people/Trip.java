// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.portal.people;

import city.madang.identity.PersonId;
import java.util.Optional;

/**
 * What a browser remembers while its owner is at a provider.
 *
 * @param linking who wants to link an account of there; empty when somebody signs in
 * @param target where they were going
 */
record Trip(String provider, String ticket, Optional<PersonId> linking, String target) {
    static Optional<Trip> parse(String carried) {
        var parts = carried.split(" ", 4);
        return parts.length == 4
                ? Optional.of(new Trip(
                        parts[0],
                        parts[1],
                        Optional.of(parts[2])
                                .filter(person -> !person.equals("-"))
                                .map(PersonId::new),
                        parts[3]))
                : Optional.empty();
    }

    String text() {
        return provider + " " + ticket + " " + linking.map(PersonId::value).orElse("-") + " " + target;
    }
}
