// SPDX-License-Identifier: Apache-2.0
package city.madang.job;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalTime;

/**
 * When a job runs. Times of day are the city's; one that a daylight-saving night leaves out runs at the first moment after
 * the gap, one that comes twice runs the first time only. Runs that were missed while no node was up are made up for once.
 */
public sealed interface Schedule {
    /** @param period between the starts of two runs, at least a second */
    record Every(Duration period) implements Schedule {
        public Every {
            if (period.compareTo(Duration.ofSeconds(1)) < 0) {
                throw new IllegalArgumentException("a job runs at most once a second");
            }
        }
    }

    /** Every day. */
    record Daily(LocalTime time) implements Schedule {}

    /** Once a week. */
    record Weekly(DayOfWeek day, LocalTime time) implements Schedule {}

    /** @param day of the month, 1 to 31; the last day in shorter months */
    record Monthly(int day, LocalTime time) implements Schedule {
        public Monthly {
            if (day < 1 || day > 31) {
                throw new IllegalArgumentException("not a day of a month: " + day);
            }
        }
    }

    /** All the time: the job goes on until it is told to stop, and is begun again when it ends. */
    record Always() implements Schedule {}

    static Schedule always() {
        return new Always();
    }

    static Schedule every(Duration period) {
        return new Every(period);
    }

    static Schedule daily(LocalTime time) {
        return new Daily(time);
    }

    static Schedule weekly(DayOfWeek day, LocalTime time) {
        return new Weekly(day, time);
    }

    static Schedule monthly(int day, LocalTime time) {
        return new Monthly(day, time);
    }
}
