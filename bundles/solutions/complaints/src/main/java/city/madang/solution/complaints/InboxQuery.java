// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.complaints;

import city.madang.geo.AreaId;
import city.madang.solution.complaints.domain.RequestStatus;
import city.madang.solution.complaints.domain.ServiceCode;
import city.madang.web.Query;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What an official asks the inbox for.
 *
 * @param statuses never empty
 * @param disputed only what departments could not agree on
 * @param mine only what the official is in charge of
 * @param newestFirst in the order of filing; otherwise the most urgent first
 */
public record InboxQuery(
        List<RequestStatus> statuses,
        Optional<ServiceCode> service,
        Optional<AreaId> area,
        boolean mine,
        boolean overdue,
        boolean disputed,
        boolean newestFirst) {
    /** Everything that waits for the office. */
    public static final InboxQuery WAITING = waiting(false, false, false);

    /** What waits longer than it may. */
    public static final InboxQuery OVERDUE = waiting(false, true, false);

    /** What waits for the office, narrowed. */
    public static InboxQuery waiting(boolean mine, boolean overdue, boolean disputed) {
        var open = List.copyOf(RequestStatus.open());
        return new InboxQuery(open, Optional.empty(), Optional.empty(), mine, overdue, disputed, false);
    }

    /** As pages and programs write it behind the question mark. */
    public static InboxQuery of(Query query) {
        return new InboxQuery(
                query.value("status", RequestStatus::valueOf).map(List::of).orElse(WAITING.statuses()),
                query.value("service", ServiceCode::new),
                query.value("area", AreaId::new),
                query.text("mine").isPresent(),
                query.text("overdue").isPresent(),
                query.text("disputed").isPresent(),
                query.text("newest").isPresent());
    }

    public InboxQuery {
        statuses = List.copyOf(statuses);
    }

    /** The one state that is asked for; empty for all that waits. */
    public Optional<RequestStatus> status() {
        return statuses.equals(WAITING.statuses) ? Optional.empty() : Optional.of(statuses.get(0));
    }

    public InboxQuery newestFirst(boolean newest) {
        return new InboxQuery(statuses, service, area, mine, overdue, disputed, newest);
    }

    /** As {@link #of} reads it, to be written behind the question mark; empty text when nothing is asked for. */
    public String text() {
        var parts = new ArrayList<String>();
        status().ifPresent(each -> parts.add("status=" + each));
        service.ifPresent(each -> parts.add("service=" + URLEncoder.encode(each.value(), StandardCharsets.UTF_8)));
        area.ifPresent(each -> parts.add("area=" + URLEncoder.encode(each.value(), StandardCharsets.UTF_8)));
        tick(parts, "mine", mine);
        tick(parts, "overdue", overdue);
        tick(parts, "disputed", disputed);
        tick(parts, "newest", newestFirst);
        return String.join("&", parts);
    }

    private static void tick(List<String> parts, String name, boolean ticked) {
        if (ticked) {
            parts.add(name + "=yes");
        }
    }
}
