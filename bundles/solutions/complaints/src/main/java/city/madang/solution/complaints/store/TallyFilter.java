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

    /** Whether only some areas count: their days are read, because months by service know no areas. */
    private boolean byArea() {
        return area.isPresent()
                || scopes.stream().anyMatch(scope -> !scope.areas().isEmpty());
    }

    /** The smallest rows that know services, departments and ways of these figures. */
    public String grain() {
        return byArea() ? "D" : "S";
    }

    /** The smallest rows that know the areas of these figures. */
    public String areaGrain() {
        return byArea() || service.isPresent() ? "D" : "A";
    }
}
