// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.complaints.web;

import city.madang.identity.Action;
import city.madang.identity.Official;
import city.madang.module.Kit;
import city.madang.solution.complaints.Desk;
import city.madang.solution.complaints.DueDays;
import city.madang.solution.complaints.InboxQuery;
import city.madang.solution.complaints.Services;
import city.madang.solution.complaints.Subscriptions;
import city.madang.solution.complaints.domain.ICalendar;
import city.madang.solution.complaints.domain.Subscription;
import city.madang.solution.complaints.store.RequestLine;
import city.madang.web.HttpCall;
import city.madang.web.HttpReply;
import city.madang.web.NotFound;
import city.madang.web.Routes;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What is due, in the official's own calendar program: number, kind, time and a link, no words of citizens. */
public final class SubscriptionPages {
    private static final String PAGE = "/desk/calendar/subscription";
    private static final String FILE = ".ics";
    private static final String MINE = "mine-";

    /** A program asks a few times an hour; the desk of a city may be one address. */
    private static final int PER_MINUTE = 60;

    private final Kit kit;
    private final Subscriptions subscriptions;
    private final DueDays days;
    private final Services services;

    public SubscriptionPages(Kit kit, DueDays days, Services services) {
        this.kit = kit;
        this.subscriptions = new Subscriptions(kit);
        this.days = days;
        this.services = services;
    }

    public void routes(Routes on) {
        on.form(PAGE, DeskActions.LOOK, this::show, this::renew);
        on.post(PAGE + "/withdraw", DeskActions.LOOK, this::withdraw);
        on.get("/calendar/{file}", Action.PUBLIC, this::calendar)
                .limited(PER_MINUTE)
                .uncounted();
    }

    HttpReply show(HttpCall in) {
        var official = in.visitor().official().orElseThrow(NotFound::new);
        return page(subscriptions.of(official), List.of());
    }

    HttpReply renew(HttpCall in) {
        var key = subscriptions.renew(in.visitor(), in.locale());
        var address = "/calendar/";
        return page(Optional.empty(), List.of(in.link(address + MINE + key + FILE), in.link(address + key + FILE)));
    }

    private static HttpReply page(Optional<Subscription> subscription, List<String> addresses) {
        return HttpReply.page("subscription", Map.of("subscription", subscription, "addresses", addresses));
    }

    HttpReply withdraw(HttpCall in) {
        subscriptions.withdraw(in.visitor());
        return HttpReply.seeOther(PAGE).notice("subscription.withdrawn");
    }

    /** Of whom the key is; who left the office has no role any more, and finds nothing. */
    HttpReply calendar(HttpCall in) {
        var file = in.path("file");
        boolean mine = file.startsWith(MINE);
        var key = file.substring(mine ? MINE.length() : 0).replaceFirst("\\.ics$", "");
        var subscription = subscriptions.byKey(key).orElseThrow(NotFound::new);
        var official = kit.organisation()
                .official(subscription.official())
                .filter(SubscriptionPages::works)
                .orElseThrow(NotFound::new);
        var names = new Names(kit, services, subscription.language());
        var events = days.next(official, InboxQuery.waiting(mine)).stream()
                .flatMap(line -> event(in, line, names).stream())
                .toList();
        var calendar = new ICalendar(
                names.text("subscription.name", kit.city().name()), kit.clock().instant(), events);
        return HttpReply.text(ICalendar.MEDIA_TYPE, calendar.text()).header("Cache-Control", "private, no-store");
    }

    private static boolean works(Official official) {
        return official.holds(Desk.OFFICER) || official.holds(Desk.CHIEF);
    }

    private static Optional<ICalendar.Event> event(HttpCall in, RequestLine line, Names names) {
        var address = in.link("/desk/requests/" + line.number().value());
        return line.due()
                .map(due -> new ICalendar.Event(
                        address, due, line.number() + " · " + names.service(line.service()), address));
    }
}
