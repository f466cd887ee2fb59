// SPDX-License-Identifier: Apache-2.0
package city.madang.privacy;

import java.time.Instant;
import java.time.Period;
import java.util.Optional;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * Records that are not needed for ever. Named by the text {@code retention.<name>.title}; {@code retention.<name>.about} says
 * from when the time counts and what becomes of them. The city chooses the time; until it did, nothing happens, or what
 * {@link #unchosen} says. Called by one
 * thread at a time.
 */
@ConsumerType
public interface Retention {
    /** What most cities would choose; shown beside the choice. */
    Period usual();

    /** How long they are kept while the city has not chosen; empty: for ever. */
    default Optional<Period> unchosen() {
        return Optional.empty();
    }

    /** How many records are over before then, counted no further than {@code most}. Changes nothing. */
    int over(Instant before, int most);

    /**
     * Deletes records that are over before then, or takes from them what leads to a person; at most so many, in one unit of work.
     *
     * @return how many; fewer than {@code most} when there are no more
     */
    int remove(Instant before, int most);
}
