// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.study.diagnosis;

/**
 * A level as it was kept.
 *
 * @param owner id of what it belongs to
 * @param name of the dimension, or the question's key; empty for the whole city
 * @param dimension of a question; empty text when it has none, and for others
 * @param thousandths of a level, 0 to 4000
 * @param weight of a question; 0 for others
 * @param answers how many there were; 0 when that is not known
 */
public record Level(
        String owner, Scope scope, String name, String dimension, int thousandths, int weight, int answers) {
    private static final double ONE = 1000;

    /** What a level is about. */
    public enum Scope {
        WHOLE,
        DIMENSION,
        QUESTION
    }

    /** 0 to 4. */
    public double value() {
        return thousandths / ONE;
    }

    static int thousandths(double level) {
        return (int) Math.round(level * ONE);
    }
}
