// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.study.domain;

import java.util.Optional;
import java.util.Set;

/**
 * Something that a city needs its systems for. Its name is the text {@code function.<key>.title}.
 *
 * @param category where it belongs
 * @param module id of the module of this kit that gives it, if any
 * @param question whose answers show how much it is wanted, if any
 * @param needs keys of functions that have to be there before it
 */
public record CityFunction(
        String key, String category, Optional<String> module, Optional<String> question, Set<String> needs) {
    public CityFunction {
        needs = Set.copyOf(needs);
    }
}
