// SPDX-License-Identifier: Apache-2.0
package city.madang.device.simulator;

import java.time.LocalTime;

/** How many vehicles come, over the day: two peaks, at half past eight and at six, and hardly any at night. */
final class Traffic {
    private static final double NIGHT = 0.1;
    private static final double MORNING = 8.5;
    private static final double EVENING = 18;
    private static final double WIDTH = 2.5;
    private static final int MINUTES = 60;
    private static final int SECONDS = 3600;

    private Traffic() {}

    /** Vehicles in a second. @param busiest how many in an hour at the peaks */
    static double perSecond(int busiest, LocalTime time) {
        double hour = time.getHour() + time.getMinute() / (double) MINUTES;
        double share = NIGHT + (1 - NIGHT) * Math.max(bell(hour - MORNING), bell(hour - EVENING));
        return busiest * share / SECONDS;
    }

    private static double bell(double distance) {
        return Math.exp(-distance * distance / (2 * WIDTH));
    }
}
