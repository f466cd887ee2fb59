// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.parking.bay.domain;

import java.util.Collection;
import java.util.Collections;

/** How many bays are how. */
public record BayCount(int free, int taken, int unknown, int doubtful) {
    public static BayCount of(Collection<BayState> states) {
        return new BayCount(
                Collections.frequency(states, BayState.FREE),
                Collections.frequency(states, BayState.TAKEN),
                Collections.frequency(states, BayState.UNKNOWN),
                Collections.frequency(states, BayState.DOUBTFUL));
    }

    public int total() {
        return free + taken + unsure();
    }

    /** Those in which a vehicle may stand or not. */
    public int unsure() {
        return unknown + doubtful;
    }

    /** @param percent of all, 1 to 100. Whether so many are not known to be free, and some are */
    public boolean isAlmostFull(int percent) {
        return free > 0 && (total() - free) * 100L >= (long) total() * percent;
    }
}
