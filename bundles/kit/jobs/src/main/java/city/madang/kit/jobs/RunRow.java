// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.jobs;

import java.time.Instant;
import java.util.Optional;

/**
 * One run of a job, for the history. Public, because templates read it.
 *
 * @param run counts the job's runs
 * @param startedAt in the city's time
 * @param tookMs milliseconds; empty while it runs and when its node was lost
 * @param note what the job told, or why it failed
 */
public record RunRow(
        String module,
        String name,
        long run,
        String node,
        Instant dueAt,
        Instant startedAt,
        Optional<Long> tookMs,
        Result result,
        String note) {

    /** How a run ended. */
    public enum Result {
        RUNNING,
        DONE,
        FAILED,
        /** Told to stop because its module closed; runs again as soon as it can. */
        STOPPED,
        /** Its node was lost in the middle. */
        LOST
    }

    /** Not more than fits into the table. */
    static String cut(String note) {
        return note.length() <= 500 ? note : note.substring(0, 500);
    }

    RunRow ended(Result how, long milliseconds, String said) {
        return new RunRow(module, name, run, node, dueAt, startedAt, Optional.of(milliseconds), how, cut(said));
    }
}
