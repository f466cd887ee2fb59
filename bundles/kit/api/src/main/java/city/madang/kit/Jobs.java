// SPDX-License-Identifier: Apache-2.0
package city.madang.kit;

import city.madang.job.Job;
import city.madang.job.Schedule;
import org.osgi.annotation.versioning.ProviderType;

/** The scheduler, for jobs of the kit itself. Safe for several threads. */
@ProviderType
public interface Jobs {
    /**
     * Runs the job from now on, on one node of the city at a time. The text {@code job.<name>.title} of the module names it.
     *
     * @param module whose job it is; its own id for a kit bundle
     * @return ends it: no run starts after that, a running one is told to stop and waited for, at most 10 s
     */
    AutoCloseable schedule(String module, String name, Schedule schedule, Job job);
}
