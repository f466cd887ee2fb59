// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.complaints.web;

import city.madang.data.Sliced;
import city.madang.module.Kit;
import city.madang.solution.complaints.Desk;
import city.madang.solution.complaints.InboxQuery;
import city.madang.solution.complaints.SavedFilters;
import city.madang.solution.complaints.Services;
import city.madang.solution.complaints.domain.Narrowing;
import city.madang.web.HttpCall;
import city.madang.web.HttpReply;
import city.madang.web.NotFound;
import city.madang.web.Routes;
import city.madang.web.TableFile;
import java.util.HashMap;
import java.util.Map;

/** What waits for an official, the most urgent first. */
public final class InboxPages {
    private static final int ROWS = 50;

    private final Kit kit;
    private final Desk desk;
    private final Services services;
    private final InboxTable table;
    private final InboxTabs tabs;

    public InboxPages(Kit kit, Desk desk, SavedFilters filters, Services services) {
        this.kit = kit;
        this.desk = desk;
        this.services = services;
        this.table = new InboxTable(kit);
        this.tabs = new InboxTabs(desk, filters);
    }

    public void routes(Routes on) {
        on.get("/desk", DeskActions.LOOK, this::inbox);
        on.get("/desk/live", DeskActions.LOOK, in -> HttpReply.events(Desk.REQUESTS));
    }

    HttpReply inbox(HttpCall in) {
        var official = in.visitor().official().orElseThrow(NotFound::new);
        var names = new Names(kit, services, in.locale());
        var query = in.query();
        var asked = InboxQuery.of(query);
        var file = TableFile.asked(query);
        if (file.isPresent()) {
            return table.send(file.get(), desk.export(in.visitor(), official, asked), names, in.locale());
        }
        var found = desk.inbox(official, asked, query.slice(ROWS));
        var now = kit.clock().instant();
        var lines = found.items().stream()
                .map(line -> LineView.of(line, names, now))
                .toList();
        var model = new HashMap<String, Object>(filters(asked, names));
        model.put("tabs", tabs.of(official, asked, names));
        model.put("found", new Sliced<>(lines, found.slice(), found.total()));
        model.put("most", found.total() >= Desk.COUNTED);
        model.put("chief", official.holds(Desk.CHIEF));
        return HttpReply.page("inbox", "list", model);
    }

    private static Map<String, Object> filters(InboxQuery asked, Names names) {
        return Map.of(
                "asked", asked,
                "narrowings", Narrowing.values(),
                "byDue", asked.newestFirst(false).text(),
                "byFiling", asked.newestFirst(true).text(),
                "statuses", names.orNone("filter.status.waiting", names.statuses()),
                "services", names.orNone("filter.service.any", names.kinds()),
                "areas", names.orNone("filter.area.any", names.areas()));
    }
}
