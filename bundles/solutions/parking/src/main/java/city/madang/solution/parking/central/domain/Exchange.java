// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.parking.central.domain;

import city.madang.solution.parking.change.domain.Change;
import java.util.List;

/**
 * What a site sends.
 *
 * @param epoch names its line of changes
 * @param after the number before the first change
 * @param before the hash of the line up to there; nothing before the first
 * @param changes without gaps
 * @param done up to which it has done what the centre told
 */
public record Exchange(String epoch, long after, String before, List<Change> changes, long done) {
    /** @throws IllegalArgumentException when a part cannot be one, or changes are missing */
    public Exchange {
        if (!epoch.matches("[0-9a-f-]{36}") || !before.matches("([0-9a-f]{64})?") || after < 0 || done < 0) {
            throw new IllegalArgumentException("not what a site sends");
        }
        for (int i = 0; i < changes.size(); i++) {
            if (changes.get(i).number() != after + 1 + i) {
                throw new IllegalArgumentException("a change is missing");
            }
        }
        changes = List.copyOf(changes);
    }

    /** The number of the last one that is here, or was before. */
    public long last() {
        return after + changes.size();
    }

    /** What names the line up to this number. @param number not before {@link #after} and not beyond {@link #last} */
    public String hash(long number) {
        var hash = before;
        for (var change : changes) {
            if (change.number() > number) {
                return hash;
            }
            hash = change.hash(hash);
        }
        return hash;
    }
}
