// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.study.diagnosis;

import city.madang.solution.study.domain.Dimension;
import java.util.OptionalDouble;

/**
 * How far a city is from what it wants in a dimension.
 *
 * @param level of the newest kept diagnosis; empty when it had none
 * @param aim 0 to 4; empty when none is set
 */
public record Gap(Dimension dimension, OptionalDouble level, OptionalDouble aim) {
    /** Aim less level; empty when one of the two is missing. Below 0 the aim is more than reached. */
    public OptionalDouble size() {
        return level.isPresent() && aim.isPresent()
                ? OptionalDouble.of(aim.getAsDouble() - level.getAsDouble())
                : OptionalDouble.empty();
    }

    /** Whether something is to be done. */
    public boolean isOpen() {
        return size().orElse(0) > 0;
    }
}
