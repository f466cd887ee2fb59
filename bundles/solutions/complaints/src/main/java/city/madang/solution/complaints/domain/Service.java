// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.complaints.domain;

import city.madang.identity.DepartmentId;
import city.madang.l10n.LocalText;
import java.util.Optional;

/**
 * Something the city looks after, and by whom and how fast requests about it are answered.
 *
 * @param department gets the requests at once; empty where somebody has to decide
 * @param workingDays in which they are answered, the day of filing counted, 1 to {@value #MOST_DAYS}
 */
public record Service(ServiceCode code, LocalText name, Optional<DepartmentId> department, int workingDays) {
    public static final int MOST_DAYS = 90;

    public Service {
        if (workingDays < 1 || workingDays > MOST_DAYS) {
            throw new IllegalArgumentException("working days: " + workingDays);
        }
    }

    /** Answered on the day it is filed. */
    public boolean simple() {
        return workingDays == 1;
    }
}
