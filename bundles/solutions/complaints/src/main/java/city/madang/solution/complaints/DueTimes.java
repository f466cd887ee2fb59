// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.complaints;

import city.madang.module.Kit;
import city.madang.solution.complaints.domain.DueTime;

/** The rule for due times, with this city's zone and working days. */
final class DueTimes {
    private DueTimes() {}

    static DueTime of(Kit kit) {
        return new DueTime(kit.city().zone(), kit.calendar()::plus);
    }
}
