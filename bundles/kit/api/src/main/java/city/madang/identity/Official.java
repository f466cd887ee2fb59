// SPDX-License-Identifier: Apache-2.0
package city.madang.identity;

import city.madang.geo.AreaId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Somebody who works for the city.
 *
 * @param department empty for those who work for the whole city
 * @param area to which their work is limited; empty for the whole city
 * @param roles their own
 * @param duties whose places they take today
 * @param assignments further posts that they hold today
 */
public record Official(
        PersonId id,
        String login,
        String name,
        Optional<DepartmentId> department,
        Optional<AreaId> area,
        Set<Role> roles,
        List<Duty> duties,
        List<Assignment> assignments) {
    public Official {
        roles = Set.copyOf(roles);
        duties = List.copyOf(duties);
        assignments = List.copyOf(assignments);
    }

    /** One with no further post. */
    public Official(
            PersonId id,
            String login,
            String name,
            Optional<DepartmentId> department,
            Optional<AreaId> area,
            Set<Role> roles,
            List<Duty> duties) {
        this(id, login, name, department, area, roles, duties, List.of());
    }

    /** One who stands in for nobody. */
    public Official(
            PersonId id,
            String login,
            String name,
            Optional<DepartmentId> department,
            Optional<AreaId> area,
            Set<Role> roles) {
        this(id, login, name, department, area, roles, List.of());
    }

    /** Whether they hold it in their own post, in a further one, or by a duty. */
    public boolean holds(Role role) {
        return posts().stream().anyMatch(post -> post.holds(role));
    }

    /** Their own post. */
    public Post post() {
        return new Post(department, area, roles);
    }

    /** Their own posts, then those of their duties. What one of them allows, they may do; parts of two do not add up. */
    public List<Post> posts() {
        return Stream.concat(ownPosts().stream(), duties.stream().map(Duty::post))
                .toList();
    }

    /** Their own post, then their further ones. */
    public List<Post> ownPosts() {
        return Stream.concat(Stream.of(post()), assignments.stream().map(Assignment::post))
                .toList();
    }
}
