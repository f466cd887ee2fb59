// SPDX-License-Identifier: Apache-2.0
package city.madang.job;

import org.osgi.annotation.versioning.ConsumerType;

/**
 * Work that a module does by itself at set times. Runs on one node of the city at a time and never beside itself. What it
 * throws is kept in its history, and it is tried again after a minute, then two, four, up to an hour.
 */
@FunctionalInterface
@ConsumerType
public interface Job {
    /**
     * Does the work in units that are committed one by one, so that a run which is cut off goes on where it was.
     *
     * @throws InterruptedException when it was told to stop; the module closes then
     */
    void run(JobRun run) throws Exception;
}
