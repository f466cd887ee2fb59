// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.operations.sizing;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * One line of the arithmetic. Public, because templates read it.
 *
 * @param key of its texts: {@code sizing.<key>.label}, {@code .formula}, {@code .why}
 * @param values what stands in the formula, in its order
 * @param result what comes out, in the formula's unit
 */
public record Step(String key, List<Double> values, double result) {
    private static final int MOST = 6;
    private static final Set<String> ANSWERS = Set.of("cores", "memory", "disk", "line", "texts");

    static Step of(String key, double result, double... values) {
        var all = new ArrayList<Double>();
        for (var value : values) {
            all.add(value);
        }
        return new Step(key, all, result);
    }

    /** Whether a city buys by it; the others lead there. */
    public boolean isAnswer() {
        return ANSWERS.contains(key);
    }

    /** The values, as many as a formula can ask for, behind the result. */
    public List<Double> arguments() {
        var all = new ArrayList<>(values);
        while (all.size() < MOST) {
            all.add(0.0);
        }
        all.add(0, result);
        return all;
    }
}
