// SPDX-License-Identifier: Apache-2.0
package city.madang.intake;

import city.madang.identity.Visitor;
import java.util.Locale;

/**
 * Who does something with a matter. An official who is signed in does it for the citizen, at the counter or on the telephone,
 * and is recorded as who did it; otherwise it is the citizen.
 *
 * @param visitor what they hold is what was proved: see {@link Intake#hold}
 * @param way how the citizen reached the city this time
 * @param locale in which they are told
 * @param module that hands over; set by the kit
 */
public record Acting(Visitor visitor, Way way, Locale locale, String module) {
    public static Acting of(Visitor visitor, Way way, Locale locale) {
        return new Acting(visitor, way, locale, "");
    }

    /** As the receiver is told of it. */
    public Acting from(String other) {
        return new Acting(visitor, way, locale, other);
    }
}
