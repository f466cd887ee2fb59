// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.complaints;

import city.madang.identity.Official;
import city.madang.identity.PersonId;
import city.madang.identity.Visitor;
import city.madang.intake.Way;
import java.util.Optional;

/**
 * Who goes on with a request, and how they reached the city this time. An official who is signed in does it for the citizen, and is
 * recorded as who did it.
 */
public record By(Visitor who, Way channel) {
    public static By citizen(Way channel) {
        return new By(Visitor.ANYBODY, channel);
    }

    Optional<PersonId> official() {
        return who.official().map(Official::id);
    }
}
