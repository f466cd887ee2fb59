// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.integrity.store;

import city.madang.solution.integrity.domain.ReportId;
import city.madang.solution.integrity.domain.Side;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A row of {@code integrity_entry}.
 *
 * @param place its number within the report, from 0; 0 is what was reported
 * @param forUnit sealed for the lane
 * @param forPerson sealed for the code; empty for what the person may not read
 */
public record EntryRow(
        String id,
        ReportId report,
        int place,
        Side side,
        LocalDate made,
        String forUnit,
        Optional<String> forPerson,
        String once) {}
