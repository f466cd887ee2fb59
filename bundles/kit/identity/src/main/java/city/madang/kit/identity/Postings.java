// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.identity;

import city.madang.data.Tx;
import city.madang.identity.Assignment;
import city.madang.identity.PersonId;
import city.madang.identity.Post;
import city.madang.identity.Role;
import city.madang.kit.OrganisationAdmin.Assigned;
import city.madang.kit.identity.AssignmentMapper.Posting;
import city.madang.kit.identity.AssignmentMapper.PostingRole;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Further posts with their roles. */
final class Postings {
    private Postings() {}

    static void insert(Tx tx, Posting posting, Set<Role> roles, Instant now) {
        var mapper = tx.mapper(AssignmentMapper.class);
        mapper.insert(posting, now);
        roles.forEach(role -> mapper.addRole(posting.id(), role));
    }

    static List<Assigned> assigned(Tx tx, List<Posting> postings) {
        if (postings.isEmpty()) {
            return List.of();
        }
        var ids = postings.stream().map(Posting::id).toList();
        Map<String, Set<Role>> roles = tx.mapper(AssignmentMapper.class).roles(ids).stream()
                .collect(Collectors.groupingBy(
                        PostingRole::assignment, Collectors.mapping(PostingRole::role, Collectors.toSet())));
        return postings.stream()
                .map(each -> new Assigned(
                        each.id(),
                        each.person(),
                        new Post(each.department(), each.area(), roles.getOrDefault(each.id(), Set.of())),
                        each.firstDay(),
                        each.lastDay()))
                .toList();
    }

    static List<Assignment> assignments(Tx tx, List<Posting> postings) {
        return assigned(tx, postings).stream()
                .map(each -> new Assignment(each.post(), each.until()))
                .toList();
    }

    static Map<PersonId, List<Assignment>> byPerson(Tx tx, List<Posting> postings) {
        return assigned(tx, postings).stream()
                .collect(Collectors.groupingBy(
                        Assigned::person,
                        Collectors.mapping(each -> new Assignment(each.post(), each.until()), Collectors.toList())));
    }
}
