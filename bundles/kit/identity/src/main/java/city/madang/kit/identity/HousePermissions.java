// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.identity;

import city.madang.geo.AreaId;
import city.madang.geo.Areas;
import city.madang.identity.Action;
import city.madang.identity.DepartmentId;
import city.madang.identity.Duty;
import city.madang.identity.Guarded;
import city.madang.identity.Official;
import city.madang.identity.Organisation;
import city.madang.identity.Post;
import city.madang.identity.ReceiptNumber;
import city.madang.identity.Role;
import city.madang.identity.Visitor;
import city.madang.kit.Permissions;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * The one rule: for whom the action is, then the role, then the record's department, then its area. An official works for
 * their department and all below it, and for their area and all in it; what is not set does not restrict. A further post counts
 * by itself on the days it is held. Administrators set
 * the city up and get no right to records from it. Whoever stands in for a colleague may do what that colleague may.
 */
@Component
public final class HousePermissions implements Permissions {
    private static final Decision ALLOWED = new Decision.Allowed();
    private static final Decision SIGN_IN = new Decision.SignIn();
    private static final Decision SHOW_RECEIPT = new Decision.ShowReceipt();

    /** What is said to somebody who stands in for others and may not do it all the same. */
    private static final Map<String, String> STANDING_IN = Map.of(
            "refused.role", "refused.role.standing-in",
            "refused.department", "refused.department.standing-in",
            "refused.area", "refused.area.standing-in");

    private final Organisation organisation;
    private final Areas areas;

    @Activate
    public HousePermissions(@Reference Organisation organisation, @Reference Areas areas) {
        this.organisation = organisation;
        this.areas = areas;
    }

    @Override
    public Decision decide(Visitor visitor, Action action, Optional<Guarded> record, Optional<String> holder) {
        return switch (action.audience()) {
            case EVERYONE -> ALLOWED;
            case HOLDER -> holds(visitor, holder) ? ALLOWED : SHOW_RECEIPT;
            case OFFICIAL -> visitor.official().isPresent() ? ALLOWED : SIGN_IN;
            case ROLE ->
                visitor.official()
                        .map(official -> byRole(official, action, record))
                        .orElse(SIGN_IN);
        };
    }

    private static boolean holds(Visitor visitor, Optional<String> holder) {
        try {
            return holder.map(ReceiptNumber::parse)
                    .filter(visitor.holds()::contains)
                    .isPresent();
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    /** The own posts first, then each duty alone; when none allows it, why the own post does not is what is told. */
    private Decision byRole(Official official, Action action, Optional<Guarded> record) {
        if (official.ownPosts().stream()
                .anyMatch(post -> refusal(post, action, record).isEmpty())) {
            return ALLOWED;
        }
        var own = refusal(official.post(), action, record);
        for (var duty : official.duties()) {
            if (refusal(duty.post(), action, record).isEmpty()) {
                return new Decision.Allowed(Optional.of(duty));
            }
        }
        return official.duties().isEmpty() ? own.get() : alsoNotFor(official, own.get());
    }

    private Optional<Decision.Refused> refusal(Post post, Action action, Optional<Guarded> record) {
        if (action.roles().stream().noneMatch(post::holds)) {
            return refused("refused.role", names(action));
        }
        var department = record.flatMap(Guarded::department);
        if (department.isPresent() && !isOfDepartment(post, department.get())) {
            return refused("refused.department", name(department.get()));
        }
        var area = record.flatMap(Guarded::area);
        if (area.isPresent() && !isOfArea(post, area.get())) {
            return refused("refused.area", name(area.get()));
        }
        return Optional.empty();
    }

    private static Decision alsoNotFor(Official official, Decision.Refused own) {
        var absent = official.duties().stream().map(Duty::name).collect(Collectors.joining(", "));
        var arguments = Stream.concat(own.arguments().stream(), Stream.of(absent));
        return new Decision.Refused(STANDING_IN.get(own.reason()), arguments.toList());
    }

    private boolean isOfDepartment(Post post, DepartmentId department) {
        return post.department()
                .map(own -> organisation.within(department, own))
                .orElse(true);
    }

    private boolean isOfArea(Post post, AreaId area) {
        return post.area().map(own -> areas.within(area, own)).orElse(true);
    }

    private static Optional<Decision.Refused> refused(String reason, Object argument) {
        return Optional.of(new Decision.Refused(reason, List.of(argument)));
    }

    private static String names(Action action) {
        return action.roles().stream().map(Role::value).sorted().collect(Collectors.joining(", "));
    }

    private Object name(DepartmentId id) {
        return organisation.department(id).<Object>map(d -> d.name()).orElse(id.value());
    }

    private Object name(AreaId id) {
        return areas.find(id).<Object>map(a -> a.name()).orElse(id.value());
    }
}
