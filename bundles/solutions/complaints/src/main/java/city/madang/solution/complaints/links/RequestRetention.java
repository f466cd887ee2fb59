// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.complaints.links;

import city.madang.privacy.Retention;
import city.madang.solution.complaints.Erasures;
import java.time.Instant;
import java.time.Period;

/** Requests that were answered or withdrawn long ago lose what leads to a person. */
public record RequestRetention(Erasures erasures) implements Retention {
    @Override
    public Period usual() {
        return Period.ofYears(5);
    }

    @Override
    public int over(Instant before, int most) {
        return erasures.over(before, most).size();
    }

    @Override
    public int remove(Instant before, int most) {
        return erasures.eraseOver(before, most);
    }
}
