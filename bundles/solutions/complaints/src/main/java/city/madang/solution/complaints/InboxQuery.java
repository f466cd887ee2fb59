// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.complaints;

import city.madang.geo.AreaId;
import city.madang.solution.complaints.domain.RequestStatus;
import city.madang.solution.complaints.domain.ServiceCode;
import city.madang.web.Query;
import java.util.List;
import java.util.Optional;

/**
 * What an official asks the inbox for.
 *
 * @param statuses never empty
 * @param disputed only what departments could not agree on
 * @param mine only what the official is in charge of
 */
public record InboxQuery(
        List<RequestStatus> statuses,
        Optional<ServiceCode> service,
        Optional<AreaId> area,
        boolean mine,
        boolean overdue,
        boolean disputed) {
    /** Everything that waits for the office. */
    public static final InboxQuery WAITING =
            new InboxQuery(List.copyOf(RequestStatus.open()), Optional.empty(), Optional.empty(), false, false, false);

    /** As pages and programs write it behind the question mark. */
    public static InboxQuery of(Query query) {
        return new InboxQuery(
                query.value("status", RequestStatus::valueOf).map(List::of).orElse(WAITING.statuses()),
                query.value("service", ServiceCode::new),
                query.value("area", AreaId::new),
                query.text("mine").isPresent(),
                query.text("overdue").isPresent(),
                query.text("disputed").isPresent());
    }

    public InboxQuery {
        statuses = List.copyOf(statuses);
    }
}
