// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.complaints.domain;

import city.madang.identity.DepartmentId;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Whose answers a second person approves before anybody is told.
 *
 * @param departments those in charge; what lies below them in the organisation has a rule of its own or none
 */
public record FourEyes(Set<ServiceCode> services, Set<DepartmentId> departments) {
    public static final FourEyes NEVER = new FourEyes(Set.of(), Set.of());

    public FourEyes {
        services = Set.copyOf(services);
        departments = Set.copyOf(departments);
    }

    public boolean needed(ServiceRequest request) {
        return request.service().filter(services::contains).isPresent()
                || request.assignment()
                        .department()
                        .filter(departments::contains)
                        .isPresent();
    }

    /** Whether it is for one of those to whom the answer goes. */
    public boolean needed(ServiceRequest request, List<ServiceRequest> followers) {
        return needed(request) || followers.stream().anyMatch(this::needed);
    }

    /** Whether this answer may go out to the request and to those that follow it. */
    boolean allows(ServiceRequest request, List<ServiceRequest> followers, Answer given, Optional<Approval> approval) {
        return !needed(request, followers)
                || approval.filter(each -> each.covers(request, given)).isPresent();
    }
}
