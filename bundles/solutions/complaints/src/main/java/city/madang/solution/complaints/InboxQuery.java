// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.complaints;

import city.madang.geo.AreaId;
import city.madang.solution.complaints.domain.RequestStatus;
import city.madang.solution.complaints.domain.ServiceCode;
import java.util.List;
import java.util.Optional;

/**
 * What an official asks the inbox for.
 *
 * @param statuses never empty
 * @param mine only what the official is in charge of
 */
public record InboxQuery(
        List<RequestStatus> statuses,
        Optional<ServiceCode> service,
        Optional<AreaId> area,
        boolean mine,
        boolean overdue) {
    /** Everything that waits for the office. */
    public static final InboxQuery WAITING = new InboxQuery(
            List.of(RequestStatus.RECEIVED, RequestStatus.ASSIGNED), Optional.empty(), Optional.empty(), false, false);

    public InboxQuery {
        statuses = List.copyOf(statuses);
    }
}
