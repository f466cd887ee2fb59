// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.complaints.store;

import city.madang.geo.AreaId;
import city.madang.identity.DepartmentId;
import city.madang.intake.Way;
import city.madang.solution.complaints.domain.ServiceCode;
import city.madang.solution.complaints.domain.Tally;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;

/** Figures added up by what the statement names; the rest is empty. */
public record TallySum(
        Optional<LocalDate> begins,
        Optional<ServiceCode> service,
        Optional<DepartmentId> department,
        Optional<AreaId> area,
        Optional<Way> channel,
        int step,
        long came,
        long waiting,
        long promised,
        long kept,
        long done,
        long met,
        long late,
        long rated,
        long stars) {
    public Tally tally() {
        Map<Integer, Long> steps = done == 0 ? Map.of() : Map.of(step, done);
        return new Tally(came, waiting, promised, kept, done, met, late, rated, stars, steps);
    }
}
