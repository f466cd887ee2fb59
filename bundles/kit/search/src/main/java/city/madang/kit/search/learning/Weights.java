// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.search.learning;

import de.bwaldvogel.liblinear.Feature;
import de.bwaldvogel.liblinear.Linear;
import de.bwaldvogel.liblinear.Model;
import de.bwaldvogel.liblinear.Parameter;
import de.bwaldvogel.liblinear.Problem;
import de.bwaldvogel.liblinear.SolverType;
import java.util.List;

/**
 * Logistic regression, one label against the rest: how much each trait speaks for each label.
 *
 * @param byLabel for each label, by node number; the first is unused
 */
record Weights(float[][] byLabel) {
    private static final double EXACT = 0.01; // the solver's own default for this method

    static {
        Linear.disableDebugOutput(); // it would write to the console
    }

    /**
     * @param labels of the cases, 0 to {@code count - 1}
     * @param cost of being wrong, beside the cost of large weights
     */
    static Weights learn(List<Feature[]> cases, int[] labels, int count, int nodes, double cost) {
        var problem = new Problem();
        problem.l = cases.size();
        problem.n = nodes;
        problem.bias = -1;
        problem.x = cases.toArray(Feature[][]::new);
        problem.y = new double[labels.length];
        for (int i = 0; i < labels.length; i++) {
            problem.y[i] = labels[i];
        }
        var learnt = Linear.train(problem, new Parameter(SolverType.L2R_LR, cost, EXACT));
        return of(learnt, count, nodes);
    }

    private static Weights of(Model learnt, int count, int nodes) {
        var byLabel = new float[count][];
        int width = learnt.getNrClass() == 2 ? 1 : learnt.getNrClass();
        var all = learnt.getFeatureWeights();
        for (int k = 0; k < learnt.getNrClass(); k++) {
            var own = new float[nodes + 1];
            for (int node = 1; node <= nodes; node++) {
                var weight = all[(node - 1) * width + (width == 1 ? 0 : k)];
                own[node] = (float) (width == 1 && k == 1 ? -weight : weight);
            }
            byLabel[learnt.getLabels()[k]] = own;
        }
        return new Weights(byLabel);
    }

    /** How likely each label is; together 1. */
    double[] likelihoods(Feature[] nodes) {
        var all = new double[byLabel.length];
        double sum = 0;
        for (int label = 0; label < all.length; label++) {
            if (byLabel[label] != null) {
                double total = 0;
                for (var node : nodes) {
                    total += byLabel[label][node.getIndex()] * node.getValue();
                }
                all[label] = 1 / (1 + Math.exp(-total));
                sum += all[label];
            }
        }
        for (int label = 0; label < all.length; label++) {
            all[label] /= sum;
        }
        return all;
    }
}
