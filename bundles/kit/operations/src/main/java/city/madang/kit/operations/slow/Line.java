// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.operations.slow;

import city.madang.kit.Timings.Timing;
import java.time.Duration;

/** One line of the list, in milliseconds. Public, because templates read it. */
public record Line(String module, String name, long count, long failures, double total, double mean, double longest) {
    private static final double MILLISECOND = 1e6;

    public static Line of(Timing timing) {
        return new Line(
                timing.module(),
                timing.name(),
                timing.count(),
                timing.failures(),
                milliseconds(timing.total()),
                milliseconds(Slow.mean(timing)),
                milliseconds(timing.longest()));
    }

    /** With one digit, which is as exact as it is. */
    private static double milliseconds(Duration duration) {
        return Math.round(duration.toNanos() / MILLISECOND * 10) / 10.0;
    }
}
