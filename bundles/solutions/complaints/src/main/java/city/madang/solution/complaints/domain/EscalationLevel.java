// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.complaints.domain;

import java.util.Optional;

/**
 * When and to whom a request goes up that waits longer than it may.
 *
 * @param service for whose requests; empty for those of all services that have no levels of their own
 * @param rung 1 for the first level, at most {@value #MOST}
 * @param workingDays whole working days after the due time; 0 as soon as it is over
 * @param acts whether the superior becomes in charge, or is only told
 */
public record EscalationLevel(
        Optional<ServiceCode> service, int rung, int workingDays, Superior superior, boolean acts) {
    /** As DIGIT's complaints have. */
    public static final int MOST = 3;

    public static final int MOST_DAYS = Service.MOST_DAYS;

    public EscalationLevel {
        if (rung < 1 || rung > MOST || workingDays < 0 || workingDays > MOST_DAYS) {
            throw new IllegalArgumentException("level " + rung + " after working days: " + workingDays);
        }
    }
}
