// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.complaints.store;

import city.madang.geo.AreaId;
import city.madang.identity.DepartmentId;
import city.madang.intake.Way;
import city.madang.solution.complaints.domain.ServiceCode;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

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
        var parts = asked();
        parts.add(part);
        return Grain.coarsest(parts, year());
    }

    /** The same for rows that tell months apart. */
    public Grain grainOfMonths() {
        return Grain.coarsest(asked(), false);
    }

    /** By what figures have to be told apart to leave out those that are not asked for. */
    private Set<TallyPart> asked() {
        var parts = EnumSet.noneOf(TallyPart.class);
        if (service.isPresent()) {
            parts.add(TallyPart.SERVICE);
        }
        if (department.isPresent()
                || scopes.stream().anyMatch(scope -> !scope.departments().isEmpty())) {
            parts.add(TallyPart.DEPARTMENT);
        }
        if (area.isPresent() || scopes.stream().anyMatch(scope -> !scope.areas().isEmpty())) {
            parts.add(TallyPart.AREA);
        }
        if (channel.isPresent()) {
            parts.add(TallyPart.CHANNEL);
        }
        return parts;
    }

    private boolean year() {
        return from.getDayOfYear() == 1 && until.equals(from.plusYears(1));
    }
}
