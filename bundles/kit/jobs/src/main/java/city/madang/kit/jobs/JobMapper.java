// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.jobs;

import java.time.Instant;
import java.util.Collection;
import java.util.List;

public interface JobMapper {
    List<JobRow> all();

    int insert(String module, String name, String schedule, Instant nextAt);

    int reschedule(JobRow seen, String schedule, Instant nextAt);

    /** @return 1 when nobody else changed the row since it was seen */
    int claim(JobRow seen, String owner, Instant due);

    /** @return 0 when another node has taken the run over */
    int renew(String module, String name, long run, String owner);

    /** @return 0 when another node has taken the run over */
    int release(RunRow run, String owner, Instant nextAt, int failures);

    int ask(String module, String name);

    /** All jobs of the module but those named, unless one is running. */
    int forget(String module, Collection<String> names);

    void begin(RunRow run);

    void end(RunRow run);

    /** Marks the run that nobody will end any more. */
    void lost(String module, String name);

    /** All up to this one. */
    void forgetRuns(String module, String name, long last);

    /** Newest first. */
    List<RunRow> runs(String module, String name, int most);

    /** The last one of each job. */
    List<RunRow> lastRuns();

    /** In milliseconds. */
    long ahead();

    int forward(long millis);

    int backToZero();

    void erase(String module);

    void eraseRuns(String module);
}
