// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.complaints.web;

import city.madang.identity.Official;
import city.madang.solution.complaints.Desk;
import city.madang.solution.complaints.InboxQuery;
import city.madang.solution.complaints.SavedFilters;
import city.madang.solution.complaints.domain.Narrowing;
import java.util.ArrayList;
import java.util.List;

/** The filters above an inbox, each with how much it leaves. */
record InboxTabs(Desk desk, SavedFilters filters) {
    private static final int COUNTED = 999;

    /**
     * A filter to choose.
     *
     * @param query as it stands behind the question mark; may be empty
     * @param count in the reader's language
     * @param current whether the list shows it
     */
    record Tab(String name, String query, String count, boolean current) {}

    List<Tab> of(Official official, InboxQuery shown, Names names) {
        var tabs = new ArrayList<Tab>();
        var reader = new Reader(official, shown, names);
        tabs.add(tab(reader, names.text("filter.status.waiting"), InboxQuery.WAITING));
        tabs.add(tab(reader, names.text("inbox.tab.mine"), InboxQuery.waiting(Narrowing.MINE)));
        tabs.add(tab(reader, names.text("request.overdue"), InboxQuery.OVERDUE));
        for (var each : filters.of(official)) {
            tabs.add(tab(reader, each.name(), SavedFilters.query(each)));
        }
        return tabs;
    }

    /** Who looks, and at what. */
    private record Reader(Official official, InboxQuery shown, Names names) {}

    private Tab tab(Reader reader, String name, InboxQuery query) {
        var counted = counted(desk.count(reader.official(), query), reader.names());
        var shown = reader.shown().newestFirst(query.newestFirst());
        return new Tab(name, query.text(), counted, shown.equals(query));
    }

    /** A count of {@link Desk#count} as it is shown. */
    static String counted(int count, Names names) {
        return count > COUNTED ? names.text("inbox.tab.more", COUNTED) : names.text("inbox.tab.count", count);
    }
}
