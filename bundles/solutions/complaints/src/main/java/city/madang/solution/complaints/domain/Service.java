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
 * @param hours in which they are answered instead, by the clock, 1 to {@value #MOST_HOURS}; see {@link DueTime}
 * @param parent the heading that it stands under
 * @param keywords other words for it, with commas between; may be empty
 * @param crewAnswers whether the words of a crew that has done the work go to the citizen at once
 * @param oldCode what another system calls it, when it came from there; may be empty
 * @param withdrawn whether nobody files about it any more; requests about it keep its name
 */
public record Service(
        ServiceCode code,
        LocalText name,
        Optional<DepartmentId> department,
        int workingDays,
        Optional<Integer> hours,
        Optional<ServiceCode> parent,
        String keywords,
        boolean crewAnswers,
        String oldCode,
        boolean withdrawn) {
    public static final int MOST_DAYS = 90;
    public static final int MOST_HOURS = MOST_DAYS * 24;
    public static final int MOST_KEYWORDS = 500;
    public static final int MOST_OLD_CODE = 100;

    public Service {
        if (workingDays < 1 || workingDays > MOST_DAYS) {
            throw new IllegalArgumentException("working days: " + workingDays);
        }
        if (hours.filter(many -> many < 1 || many > MOST_HOURS).isPresent()) {
            throw new IllegalArgumentException("hours: " + hours.get());
        }
    }

    /** One at the top, with working days. */
    public static Service of(ServiceCode code, LocalText name, Optional<DepartmentId> department, int workingDays) {
        return new Service(
                code, name, department, workingDays, Optional.empty(), Optional.empty(), "", false, "", false);
    }

    /** The same with another rule for crews. */
    public Service crewAnswers(boolean now) {
        return new Service(code, name, department, workingDays, hours, parent, keywords, now, oldCode, withdrawn);
    }

    /** Answered on the day it is filed. */
    public boolean simple() {
        return workingDays == 1 && hours.isEmpty();
    }
}
