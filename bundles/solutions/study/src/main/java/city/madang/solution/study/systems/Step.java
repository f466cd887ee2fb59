// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.study.systems;

import city.madang.solution.study.domain.Recommendation;
import java.util.Optional;

/** When something missing should come. */
public enum Step {
    NOW,
    NEXT,
    LATER;

    /** Empty when nothing is recommended. */
    static Optional<Step> of(Recommendation.When when) {
        return switch (when) {
            case NOW -> Optional.of(NOW);
            case NEXT -> Optional.of(NEXT);
            case LATER -> Optional.of(LATER);
            case NOT_NEEDED, UNKNOWN -> Optional.empty();
        };
    }

    /** The one before, as far as there is one. */
    Step earlier() {
        return values()[Math.max(0, ordinal() - 1)];
    }

    /** The one behind, as far as there is one. */
    Step later() {
        return values()[Math.min(LATER.ordinal(), ordinal() + 1)];
    }
}
