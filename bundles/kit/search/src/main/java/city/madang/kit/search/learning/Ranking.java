// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.search.learning;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** The likeliest labels of a case, likeliest first. */
record Ranking(List<Place> places) {
    static final int MOST = 3;

    /** A label and what the model believes of it. */
    record Place(int label, double belief) {}

    static Ranking of(double[] likelihoods) {
        return new Ranking(IntStream.range(0, likelihoods.length)
                .filter(label -> likelihoods[label] > 0)
                .mapToObj(label -> new Place(label, likelihoods[label]))
                .sorted(Comparator.comparingDouble((Place place) -> -place.belief())
                        .thenComparing(Place::label))
                .limit(MOST)
                .toList());
    }
}
