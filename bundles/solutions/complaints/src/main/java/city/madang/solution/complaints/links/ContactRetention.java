// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.complaints.links;

import city.madang.privacy.Retention;
import city.madang.solution.complaints.Erasures;
import java.time.Instant;
import java.time.Period;

/** Names and addresses are not needed for long after the answer. */
public record ContactRetention(Erasures erasures) implements Retention {
    @Override
    public Period usual() {
        return Period.ofYears(1);
    }

    @Override
    public int over(Instant before, int most) {
        return erasures.contactsOver(before, most).size();
    }

    @Override
    public int remove(Instant before, int most) {
        return erasures.forgetContactsOver(before, most);
    }
}
