// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.study.domain;

import java.util.Optional;
import java.util.Set;

/**
 * Something that a study asks.
 *
 * @param weight in the score of its part and dimension; 0 when it is no level
 * @param dimension of the diagnosis
 * @param groups who must answer; not empty
 */
public record Question(String key, Part part, Kind kind, int weight, Optional<Dimension> dimension, Set<Group> groups) {
    public Question {
        groups = Set.copyOf(groups);
        if (groups.isEmpty() || weight < 0 || weight > 0 && kind != Kind.CHOICE) {
            throw new IllegalArgumentException(
                    "the question " + key + " has nobody to answer, or a weight and no level");
        }
    }
}
