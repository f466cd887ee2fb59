// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.alerts.store;

import city.madang.geo.AreaId;
import city.madang.solution.alerts.domain.AlertId;
import city.madang.solution.alerts.domain.Shape;
import city.madang.solution.alerts.domain.Target;
import java.util.Optional;

/** A row of {@code alerts_target}; the shape as CAP writes it. */
public record TargetRow(AlertId alert, int place, Optional<AreaId> area, Optional<String> shape, String name) {
    public static TargetRow of(AlertId alert, int place, Target target) {
        return new TargetRow(alert, place, target.area(), target.shape().map(Shape::cap), target.name());
    }

    Target target() {
        return new Target(area, shape.map(Shape::parse), name);
    }
}
