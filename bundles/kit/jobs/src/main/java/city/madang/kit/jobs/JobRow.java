// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.jobs;

import java.time.Instant;
import java.util.Optional;

/**
 * A job as all nodes see it.
 *
 * @param schedule its times as text, with the zone; another text means another schedule
 * @param asked somebody wants it to run now
 * @param runs how often it was begun, the run under way included
 * @param failures in a row
 * @param owner who runs it
 * @param dueAt when the run under way was due
 * @param beat raised by every change
 */
record JobRow(
        String module,
        String name,
        String schedule,
        Instant nextAt,
        boolean asked,
        long runs,
        int failures,
        Optional<String> owner,
        Optional<Instant> dueAt,
        long beat) {

    JobKey key() {
        return new JobKey(module, name);
    }

    boolean isDue(Instant now) {
        return asked || !nextAt.isAfter(now);
    }
}
