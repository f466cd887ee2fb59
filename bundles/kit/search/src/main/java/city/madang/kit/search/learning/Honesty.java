// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.search.learning;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * From what a model believes to how often such a belief was right on cases that it had not seen: isotonic regression (pool
 * adjacent violators; Zadrozny and Elkan, "Transforming Classifier Scores into Accurate Multiclass Probability Estimates", KDD
 * 2002). Each step counts one right and one wrong case more than there were (Laplace), so that few cases are never certainty.
 *
 * @param beliefs ascending
 * @param shares of right ones at these beliefs, ascending
 */
record Honesty(double[] beliefs, double[] shares) {
    /** Nothing was measured, so nothing is claimed. */
    static final Honesty UNKNOWN = new Honesty(new double[0], new double[0]);

    /** Guesses of one step at the least. */
    private static final int STEP = 20;

    /** A guess on a case that was held back. */
    record Held(double belief, boolean right) {}

    private record Step(double belief, double right, double count) {
        Step with(Step next) {
            return new Step(
                    (belief * count + next.belief * next.count) / (count + next.count),
                    right + next.right,
                    count + next.count);
        }

        double share() {
            return (right + 1) / (count + 2);
        }
    }

    /** {@link #UNKNOWN} of fewer guesses than a step has. */
    static Honesty of(List<Held> held) {
        if (held.size() < STEP) {
            return UNKNOWN;
        }
        var sorted = new ArrayList<>(held);
        sorted.sort(Comparator.comparingDouble(Held::belief).thenComparing(Held::right));
        var steps = new ArrayDeque<Step>();
        for (int from = 0; from < sorted.size(); ) {
            int to = sorted.size() - from < 2 * STEP ? sorted.size() : from + STEP;
            var part = sorted.subList(from, to);
            var step = new Step(
                    part.stream().mapToDouble(Held::belief).average().orElseThrow(),
                    part.stream().filter(Held::right).count(),
                    part.size());
            while (!steps.isEmpty() && steps.peekLast().share() >= step.share()) {
                step = steps.removeLast().with(step);
            }
            steps.addLast(step);
            from = to;
        }
        return new Honesty(
                steps.stream().mapToDouble(Step::belief).toArray(),
                steps.stream().mapToDouble(Step::share).toArray());
    }

    /** Between two steps on the straight line. */
    double share(double belief) {
        if (beliefs.length == 0) {
            return 0;
        }
        int above = 0;
        while (above < beliefs.length && beliefs[above] < belief) {
            above++;
        }
        if (above == 0) {
            return shares[0];
        }
        if (above == beliefs.length) {
            return shares[above - 1];
        }
        double way = (belief - beliefs[above - 1]) / (beliefs[above] - beliefs[above - 1]);
        return shares[above - 1] + way * (shares[above] - shares[above - 1]);
    }
}
