// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.complaints;

import city.madang.geo.AreaId;
import city.madang.solution.complaints.domain.Narrowing;
import city.madang.solution.complaints.domain.RequestStatus;
import city.madang.solution.complaints.domain.ServiceCode;
import city.madang.web.Query;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What an official asks the inbox for.
 *
 * @param statuses never empty
 * @param narrowings what alone is wanted; none for everything
 * @param newestFirst in the order of filing; otherwise the most urgent first
 */
public record InboxQuery(
        List<RequestStatus> statuses,
        Optional<ServiceCode> service,
        Optional<AreaId> area,
        Set<Narrowing> narrowings,
        boolean newestFirst) {
    /** Everything that waits for the office. */
    public static final InboxQuery WAITING = waiting();

    /** What waits longer than it may. */
    public static final InboxQuery OVERDUE = waiting(Narrowing.OVERDUE);

    /** What waits for the office, narrowed. */
    public static InboxQuery waiting(Narrowing... narrowings) {
        var open = List.copyOf(RequestStatus.open());
        return new InboxQuery(open, Optional.empty(), Optional.empty(), Set.of(narrowings), false);
    }

    /** What waits for the office, or only for the official. */
    public static InboxQuery waiting(boolean mine) {
        return mine ? waiting(Narrowing.MINE) : WAITING;
    }

    /** As pages and programs write it behind the question mark. */
    public static InboxQuery of(Query query) {
        return new InboxQuery(
                query.value("status", RequestStatus::valueOf).map(List::of).orElse(WAITING.statuses()),
                query.value("service", ServiceCode::new),
                query.value("area", AreaId::new),
                Arrays.stream(Narrowing.values())
                        .filter(each -> query.text(each.word()).isPresent())
                        .collect(Collectors.toSet()),
                query.text("newest").isPresent());
    }

    public InboxQuery {
        statuses = List.copyOf(statuses);
        narrowings = Set.copyOf(narrowings);
    }

    /** The one state that is asked for; empty for all that waits. */
    public Optional<RequestStatus> status() {
        return statuses.equals(WAITING.statuses) ? Optional.empty() : Optional.of(statuses.get(0));
    }

    public boolean only(Narrowing narrowing) {
        return narrowings.contains(narrowing);
    }

    public InboxQuery newestFirst(boolean newest) {
        return new InboxQuery(statuses, service, area, narrowings, newest);
    }

    /** As {@link #of} reads it, to be written behind the question mark; empty text when nothing is asked for. */
    public String text() {
        var parts = new ArrayList<String>();
        status().ifPresent(each -> parts.add("status=" + each));
        service.ifPresent(each -> parts.add("service=" + URLEncoder.encode(each.value(), StandardCharsets.UTF_8)));
        area.ifPresent(each -> parts.add("area=" + URLEncoder.encode(each.value(), StandardCharsets.UTF_8)));
        narrowings.stream().sorted().forEach(each -> parts.add(each.word() + "=yes"));
        if (newestFirst) {
            parts.add("newest=yes");
        }
        return String.join("&", parts);
    }
}
