// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.complaints.store;

import city.madang.geo.AreaId;
import city.madang.identity.DepartmentId;
import city.madang.intake.Way;
import city.madang.solution.complaints.domain.ServiceCode;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Which figures are added up.
 *
 * @param from the first day
 * @param until the first day that is left out
 * @param scopes of which a figure has to lie in one; none at all adds up everything
 */
public record TallyFilter(
        LocalDate from,
        LocalDate until,
        Optional<ServiceCode> service,
        Optional<DepartmentId> department,
        Optional<AreaId> area,
        Optional<Way> channel,
        List<InboxFilter.Scope> scopes) {
    public TallyFilter {
        scopes = List.copyOf(scopes);
    }

    public TallyFilter between(LocalDate nextFrom, LocalDate nextUntil) {
        return new TallyFilter(nextFrom, nextUntil, service, department, area, channel, scopes);
    }

    /** The coarsest rows that know what is asked of these figures, taken apart by something. */
    public Grain grain(TallyPart part) {
        if (whole()) {
            return year() ? part.ofYear() : part.ofMonth();
        }
        if (part == TallyPart.AREA) {
            return byArea() || service.isPresent() ? Grain.D : Grain.A;
        }
        return byArea() ? Grain.D : Grain.S;
    }

    /** The same for rows that tell months apart. */
    public Grain grainOfMonths() {
        return whole() ? Grain.MW : byArea() ? Grain.D : Grain.S;
    }

    /** Whether everything counts. */
    private boolean whole() {
        return service.isEmpty() && department.isEmpty() && area.isEmpty() && channel.isEmpty() && scopes.isEmpty();
    }

    private boolean year() {
        return from.getDayOfYear() == 1 && until.equals(from.plusYears(1));
    }

    /** Whether only some areas count: their days are read, because months by service know no areas. */
    private boolean byArea() {
        return area.isPresent()
                || scopes.stream().anyMatch(scope -> !scope.areas().isEmpty());
    }
}
