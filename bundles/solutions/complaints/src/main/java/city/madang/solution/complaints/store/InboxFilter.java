// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.complaints.store;

import city.madang.geo.AreaId;
import city.madang.identity.DepartmentId;
import city.madang.identity.PersonId;
import city.madang.solution.complaints.domain.RequestStatus;
import city.madang.solution.complaints.domain.ServiceCode;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Which requests an official sees; an empty part does not restrict.
 *
 * @param statuses never empty
 * @param officer who is in charge
 * @param dueBefore for what is overdue
 * @param returns for what nobody is in charge of after so many departments gave it back
 * @param escalated only what went up to a superior
 * @param approver for answers that wait for somebody to approve who has not written them
 * @param scopes of which a request has to lie in one; none at all sees everything
 * @param newestFirst in the order of filing; otherwise the most urgent first
 */
public record InboxFilter(
        List<RequestStatus> statuses,
        Optional<ServiceCode> service,
        Optional<AreaId> area,
        Optional<PersonId> officer,
        Optional<Instant> dueBefore,
        Optional<Integer> returns,
        boolean escalated,
        Optional<PersonId> approver,
        List<Scope> scopes,
        boolean newestFirst) {
    /**
     * For which part of the city somebody works; an empty part does not restrict.
     *
     * @param departments requests without a department are seen by all
     * @param areas requests without an area are seen by all
     */
    public record Scope(List<DepartmentId> departments, List<AreaId> areas) {
        public Scope {
            departments = List.copyOf(departments);
            areas = List.copyOf(areas);
        }

        public boolean isWhole() {
            return departments.isEmpty() && areas.isEmpty();
        }
    }

    /** Whether exactly such are wanted for which the office still has to do something. */
    public boolean allThatWaits() {
        return onlyWaiting() && statuses.containsAll(RequestStatus.open());
    }

    /** Whether some of these are wanted, and no others. */
    public boolean onlyWaiting() {
        return statuses.stream().allMatch(RequestStatus::waiting);
    }

    public InboxFilter {
        statuses = List.copyOf(statuses);
        scopes = List.copyOf(scopes);
    }
}
