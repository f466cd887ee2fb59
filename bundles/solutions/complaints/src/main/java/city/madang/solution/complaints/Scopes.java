// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.complaints;

import city.madang.geo.Area;
import city.madang.geo.AreaId;
import city.madang.identity.Department;
import city.madang.identity.DepartmentId;
import city.madang.identity.Official;
import city.madang.identity.Post;
import city.madang.module.Kit;
import city.madang.solution.complaints.store.InboxFilter;
import java.util.List;
import java.util.stream.Stream;

/** For which parts of the city an official works on requests. */
record Scopes(Kit kit) {
    /** Of the official's own post, and of those in whose place they are; one that sees everything is enough. */
    List<InboxFilter.Scope> of(Official official) {
        var scopes = posts(official)
                .map(post -> new InboxFilter.Scope(departmentsOf(post), areasOf(post)))
                .toList();
        return scopes.stream().anyMatch(InboxFilter.Scope::isWhole) ? List.of() : scopes;
    }

    private List<DepartmentId> departmentsOf(Post post) {
        var organisation = kit.organisation();
        return post.department()
                .map(own -> Stream.concat(
                                Stream.of(own),
                                organisation.departments().stream()
                                        .map(Department::id)
                                        .filter(each -> organisation.within(each, own)))
                        .distinct()
                        .toList())
                .orElse(List.of());
    }

    private List<AreaId> areasOf(Post post) {
        var areas = kit.areas();
        return post.area()
                .map(own -> Stream.concat(
                                Stream.of(own),
                                areas.all().stream().map(Area::id).filter(each -> areas.within(each, own)))
                        .distinct()
                        .toList())
                .orElse(List.of());
    }

    /** All that the official works for; those of the whole city work for every department. */
    List<DepartmentId> departments(Official official) {
        var posts = posts(official).toList();
        return posts.stream().anyMatch(post -> post.department().isEmpty())
                ? kit.organisation().departments().stream().map(Department::id).toList()
                : posts.stream()
                        .flatMap(post -> departmentsOf(post).stream())
                        .distinct()
                        .toList();
    }

    private static Stream<Post> posts(Official official) {
        return official.posts().stream().filter(post -> post.holds(Desk.OFFICER) || post.holds(Desk.CHIEF));
    }
}
