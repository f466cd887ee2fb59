// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.complaints.handover;

import city.madang.solution.complaints.open311.ExtendedStatus;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * A request as the other server tells it; what it does not tell is empty.
 *
 * @param token instead of a number, as long as they have none
 * @param notice for the citizen
 * @param word how it stands in their own words, when they have more of them than open and closed
 */
public record TheirRequest(
        String id,
        String token,
        String notice,
        String status,
        String word,
        String notes,
        String agency,
        Optional<Instant> expected,
        String description) {
    /** FixMyStreet's word, which other servers took over, and what others say for the same. */
    private static final Set<String> REFUSED =
            Set.of("not_councils_responsibility", "rejected", "cancelled", "canceled", "archived");

    /** Whether they have done with it, in the specification's word or in those that servers use instead. */
    public boolean isOver() {
        return ExtendedStatus.isOver(status);
    }

    /** Whether they closed it without having dealt with it. */
    public boolean isRefused() {
        return isOver()
                && (REFUSED.contains(word.toLowerCase(Locale.ROOT))
                        || REFUSED.contains(status.toLowerCase(Locale.ROOT)));
    }

    /** The word that tells most. */
    public String standing() {
        return word.isEmpty() ? status : word;
    }
}
