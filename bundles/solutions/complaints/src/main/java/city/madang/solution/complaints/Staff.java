// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.complaints;

import city.madang.geo.AreaId;
import city.madang.identity.Department;
import city.madang.identity.DepartmentId;
import city.madang.identity.Official;
import city.madang.identity.Post;
import city.madang.identity.Role;
import city.madang.module.Kit;
import city.madang.solution.complaints.domain.ServiceRequest;
import city.madang.solution.complaints.domain.Superior;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Who works on requests, and where. */
public record Staff(Kit kit) {
    /** Those who can be put in charge for the department. */
    public Stream<Official> of(Optional<DepartmentId> department) {
        return Stream.of(Desk.OFFICER, Desk.CHIEF, Desk.CREW)
                .flatMap((Role role) -> kit.organisation().officials(role, department).stream())
                .distinct();
    }

    /** Who distributes the work of a department: its chiefs, or its officers where it has none. */
    List<Official> dispatchers(DepartmentId department, ServiceRequest request) {
        var chiefs = holding(Desk.CHIEF, Optional.of(department), request);
        return chiefs.isEmpty() ? holding(Desk.OFFICER, Optional.of(department), request) : chiefs;
    }

    /** Whom a late request goes up to; the next ones above where nobody holds the post; empty when the city has no chief. */
    List<Official> superiors(Superior superior, ServiceRequest request) {
        var department = request.assignment().department();
        var above = department.flatMap(kit.organisation()::department).flatMap(Department::parent);
        return Stream.of(
                        chiefs(department, request),
                        chiefs(above, request),
                        holding(Desk.CHIEF, Optional.empty(), request))
                .skip(superior.ordinal())
                .filter(each -> !each.isEmpty())
                .findFirst()
                .orElse(List.of());
    }

    private List<Official> chiefs(Optional<DepartmentId> department, ServiceRequest request) {
        return department.isEmpty() ? List.of() : holding(Desk.CHIEF, department, request);
    }

    /** In posts of their own in exactly that department; empty for those of the whole city. */
    private List<Official> holding(Role role, Optional<DepartmentId> department, ServiceRequest request) {
        Predicate<Post> fits = post -> post.holds(role)
                && post.department().equals(department)
                && covers(post, request.report().place().area());
        return kit.organisation().officials(role, department).stream()
                .filter(official -> official.ownPosts().stream().anyMatch(fits))
                .toList();
    }

    private boolean covers(Post post, Optional<AreaId> area) {
        return post.area()
                .flatMap(own -> area.map(each -> kit.areas().within(each, own)))
                .orElse(true);
    }
}
