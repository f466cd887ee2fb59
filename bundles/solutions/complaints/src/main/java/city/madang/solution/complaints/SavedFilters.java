// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.complaints;

import city.madang.identity.DepartmentId;
import city.madang.identity.Official;
import city.madang.identity.Post;
import city.madang.identity.Visitor;
import city.madang.module.Kit;
import city.madang.module.NotAllowed;
import city.madang.solution.complaints.domain.Narrowing;
import city.madang.solution.complaints.domain.RequestStatus;
import city.madang.solution.complaints.domain.SavedFilter;
import city.madang.solution.complaints.store.FilterMapper;
import city.madang.web.NotFound;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Filters of the inbox that officials keep, for themselves or for their department. */
public final class SavedFilters {
    private final Kit kit;

    public SavedFilters(Kit kit) {
        this.kit = kit;
    }

    /** Those that the official keeps and those that are shared with them, by name. */
    public List<SavedFilter> of(Official official) {
        List<DepartmentId> departments = official.posts().stream()
                .map(Post::department)
                .flatMap(Optional::stream)
                .distinct()
                .toList();
        return kit.database().read(tx -> tx.mapper(FilterMapper.class).seen(official.id(), departments));
    }

    /** What the filter asks for. */
    public static InboxQuery query(SavedFilter filter) {
        return new InboxQuery(
                filter.status().<List<RequestStatus>>map(List::of).orElse(InboxQuery.WAITING.statuses()),
                filter.service(),
                filter.area(),
                narrowings(filter),
                filter.newestFirst());
    }

    private static Set<Narrowing> narrowings(SavedFilter filter) {
        var kept = EnumSet.noneOf(Narrowing.class);
        for (var each : Narrowing.values()) {
            var wanted = switch (each) {
                case MINE -> filter.mine();
                case OVERDUE -> filter.overdue();
                case DISPUTED -> filter.disputed();
                case ESCALATED -> filter.escalated();
                case APPROVAL -> filter.approval();
            };
            if (wanted) {
                kept.add(each);
            }
        }
        return kept;
    }

    /**
     * @param shared with the official's department; with all at the desk when the official works for the whole city
     * @throws NotAllowed when the official keeps {@link SavedFilter#MOST} already
     */
    public void keep(Visitor who, String name, boolean shared, InboxQuery query) {
        var official = who.official().orElseThrow(NotFound::new);
        var filter = new SavedFilter(
                0,
                official.id(),
                name,
                shared,
                official.department(),
                query.status(),
                query.service(),
                query.area(),
                query.only(Narrowing.MINE),
                query.only(Narrowing.OVERDUE),
                query.only(Narrowing.DISPUTED),
                query.only(Narrowing.ESCALATED),
                query.only(Narrowing.APPROVAL),
                query.newestFirst());
        kit.database().run(tx -> {
            var mapper = tx.mapper(FilterMapper.class);
            if (mapper.countKept(official.id()) >= SavedFilter.MOST) {
                throw new NotAllowed("filters.name.most", SavedFilter.MOST);
            }
            mapper.insert(filter);
            kit.audit().record(tx, who, "complaints.filter", name);
        });
    }

    /** Whether the official may remove it: who keeps it, and a chief who sees it. */
    public boolean mayRemove(Official official, SavedFilter filter) {
        return filter.keeper().equals(official.id())
                || official.holds(Desk.CHIEF) && of(official).contains(filter);
    }

    /** Removes one that the official sees; one that is gone already stays gone. */
    public void remove(Visitor who, long id) {
        var official = who.official().orElseThrow(NotFound::new);
        Optional<SavedFilter> found =
                kit.database().read(tx -> tx.mapper(FilterMapper.class).find(id));
        found.filter(each -> mayRemove(official, each))
                .ifPresent(each -> kit.database().run(tx -> {
                    tx.mapper(FilterMapper.class).delete(id);
                    kit.audit().record(tx, who, "complaints.filter", each.name());
                }));
    }
}
