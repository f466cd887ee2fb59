// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.complaints.web;

import city.madang.identity.Official;
import city.madang.module.Kit;
import city.madang.module.NotAllowed;
import city.madang.solution.complaints.InboxQuery;
import city.madang.solution.complaints.SavedFilters;
import city.madang.solution.complaints.Services;
import city.madang.solution.complaints.domain.SavedFilter;
import city.madang.web.Form;
import city.madang.web.HttpCall;
import city.madang.web.HttpReply;
import city.madang.web.NotFound;
import city.madang.web.Routes;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Keeping the filter that the inbox shows, and removing what is kept. */
public final class FilterPages {
    private final Kit kit;
    private final SavedFilters filters;
    private final Services services;

    /** A filter as it is listed. */
    public record Listed(SavedFilter filter, String query, List<String> says, boolean removable) {}

    public FilterPages(Kit kit, SavedFilters filters, Services services) {
        this.kit = kit;
        this.filters = filters;
        this.services = services;
    }

    public void routes(Routes on) {
        on.form("/desk/filters", DeskActions.LOOK, in -> show(in, in.form()), this::keep);
        on.post("/desk/filters/{id}/remove", DeskActions.LOOK, this::remove);
    }

    HttpReply show(HttpCall in, Form form) {
        var official = in.visitor().official().orElseThrow(NotFound::new);
        var names = new Names(kit, services, in.locale());
        var query = InboxQuery.of(in.query());
        var listed = filters.of(official).stream()
                .map(each -> listed(official, each, names))
                .toList();
        return HttpReply.form(
                "filters",
                form,
                Map.of(
                        "query", query.text(),
                        "says", says(query, names),
                        "listed", listed,
                        "department", names.department(official.department())));
    }

    private Listed listed(Official official, SavedFilter filter, Names names) {
        var query = SavedFilters.query(filter);
        return new Listed(filter, query.text(), says(query, names), filters.mayRemove(official, filter));
    }

    /** What the filter leaves, in words. */
    private static List<String> says(InboxQuery query, Names names) {
        var says = new ArrayList<String>();
        says.add(names.text(query.status().map(each -> "status." + each).orElse("filter.status.waiting")));
        query.service().ifPresent(each -> says.add(names.service(Optional.of(each))));
        query.area().ifPresent(each -> says.add(names.area(Optional.of(each))));
        query.narrowings().stream().sorted().forEach(each -> says.add(names.text("inbox." + each.word() + ".label")));
        if (query.newestFirst()) {
            says.add(names.text("inbox.sort.newest"));
        }
        return says;
    }

    HttpReply keep(HttpCall in) {
        var form = in.form();
        var name = form.text("name").required().max(SavedFilter.MOST_NAME);
        boolean shared = form.flag("shared");
        if (form.hasErrors()) {
            return show(in, form);
        }
        var query = InboxQuery.of(in.query());
        try {
            filters.keep(in.visitor(), name.get(), shared, query);
        } catch (NotAllowed e) {
            form.error("name", "most", SavedFilter.MOST);
            return show(in, form);
        }
        return HttpReply.seeOther("/desk?" + query.text()).notice("filters.kept");
    }

    HttpReply remove(HttpCall in) {
        filters.remove(in.visitor(), in.path("id", Long::valueOf));
        return HttpReply.seeOther("/desk/filters").notice("filters.removed");
    }
}
