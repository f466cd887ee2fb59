// SPDX-License-Identifier: Apache-2.0
package city.madang.job;

import java.time.Instant;
import org.osgi.annotation.versioning.ProviderType;

/** One run of a job, as the job sees it. Used by the thread that runs it. */
@ProviderType
public interface JobRun {
    /** When it was due; the same for a run that is done again after its node was lost. */
    Instant due();

    /** True when it should end soon: the module closes, or the node lost its right to run it. */
    boolean stopping();

    /**
     * Says what was done, for the history; the last note is kept.
     *
     * @param text plain English without personal data, at most 200 characters
     */
    void note(String text);
}
