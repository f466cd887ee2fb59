// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.alerts.subscribe;

import city.madang.geo.Area;
import city.madang.geo.AreaId;
import city.madang.geo.Areas;
import city.madang.geo.Point;
import city.madang.solution.alerts.domain.Shape;
import city.madang.solution.alerts.domain.Target;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Which areas an alert is for. A shape covers the areas in which one of 900 points of it lies; one that covers no known area counts as
 * the whole city, because telling one too many does less harm.
 */
final class Coverage {
    private static final int STEPS = 30;

    private final Areas areas;
    private final boolean everywhere;
    private final Set<AreaId> covered;

    private Coverage(Areas areas, boolean everywhere, Set<AreaId> covered) {
        this.areas = areas;
        this.everywhere = everywhere;
        this.covered = covered;
    }

    static Coverage of(Areas areas, List<Target> targets) {
        var covered = new HashSet<AreaId>();
        boolean everywhere = targets.isEmpty();
        for (var target : targets) {
            target.area().ifPresent(covered::add);
            if (target.shape().isPresent()) {
                var under = under(areas, target.shape().get());
                everywhere |= under.isEmpty();
                covered.addAll(under);
            } else {
                everywhere |= target.area().isEmpty();
            }
        }
        return new Coverage(areas, everywhere, covered);
    }

    private static Set<AreaId> under(Areas areas, Shape shape) {
        var box = shape.box();
        var found = new HashSet<AreaId>();
        for (int i = 0; i <= STEPS; i++) {
            for (int k = 0; k <= STEPS; k++) {
                var point = new Point(
                        box.south() + (box.north() - box.south()) * i / STEPS,
                        box.west() + (box.east() - box.west()) * k / STEPS);
                if (shape.holds(point)) {
                    areas.at(point).map(Area::id).ifPresent(found::add);
                }
            }
        }
        return found;
    }

    /** Whether somebody who wants to know of these areas has to be told; of all when there are none. */
    boolean touches(Set<AreaId> wanted) {
        return everywhere
                || wanted.isEmpty()
                || wanted.stream()
                        .anyMatch(mine -> covered.stream()
                                .anyMatch(theirs -> areas.within(mine, theirs) || areas.within(theirs, mine)));
    }
}
