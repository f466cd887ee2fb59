// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.search.learning;

import city.madang.suggest.Suggestion.Candidate;
import de.bwaldvogel.liblinear.Feature;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * One thing that is decided about a case, as it was learnt: the service, or the department.
 *
 * @param spoken for cases with a word that is known
 * @param mute for those of which only facts are known
 */
record Decision(List<String> labels, Weights weights, Honesty spoken, Honesty mute) {
    /** Nothing to choose from, so nothing to suggest. */
    static final Decision NONE = new Decision(List.of(), new Weights(new float[0][]), Honesty.UNKNOWN, Honesty.UNKNOWN);

    List<Candidate> candidates(Feature[] nodes, boolean hasWord) {
        var honesty = hasWord ? spoken : mute;
        return labels.isEmpty()
                ? List.of()
                : Ranking.of(weights.likelihoods(nodes)).places().stream()
                        .map(place -> new Candidate(labels.get(place.label()), honesty.share(place.belief())))
                        .toList();
    }

    /** Numbers of the traits that speak for the label, strongest first; without those that speak for every case alike. */
    List<Integer> reasons(Feature[] nodes, String label) {
        var own = weights.byLabel()[labels.indexOf(label)];
        return Arrays.stream(nodes)
                .limit(nodes.length - 1L)
                .filter(node -> own[node.getIndex()] > 0)
                .sorted(Comparator.comparingDouble(node -> -own[node.getIndex()] * node.getValue()))
                .map(node -> node.getIndex() - 1)
                .toList();
    }
}
