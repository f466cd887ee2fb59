// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.search.learning;

import city.madang.kit.search.learning.Lexicon.Bag;
import de.bwaldvogel.liblinear.Feature;
import de.bwaldvogel.liblinear.FeatureNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * How much each trait of a case counts before anything is learnt. Words by tf-idf, all of them together as much as all facts
 * together (each group has length 1), so that a long text does not drown its facts. Traits that one case alone has are left out:
 * nothing follows from them for others, and names are mostly among them.
 */
final class Scale {
    static final int FEWEST_CASES = 2;
    /** Some tens of megabytes of weights in all; rarer words than these decide little. */
    static final int MOST_TRAITS = 20_000;

    private final Lexicon lexicon;
    /** By number in the lexicon; 0 for those left out. */
    private final float[] idf;

    Scale(Lexicon lexicon, float[] idf) {
        this.lexicon = lexicon;
        this.idf = idf;
    }

    static Scale of(Lexicon lexicon, List<Bag> bags) {
        var cases = new int[lexicon.size()];
        bags.forEach(bag -> Arrays.stream(bag.traits()).forEach(trait -> cases[trait]++));
        var idf = new float[lexicon.size()];
        IntStream.range(0, cases.length)
                .filter(trait -> cases[trait] >= FEWEST_CASES)
                .boxed()
                .sorted(Comparator.<Integer>comparingInt(trait -> -cases[trait]).thenComparing(lexicon::name))
                .limit(MOST_TRAITS)
                .forEach(trait -> idf[trait] = (float) (1 + Math.log((1.0 + bags.size()) / (1.0 + cases[trait]))));
        return new Scale(lexicon, idf);
    }

    float[] idf() {
        return idf;
    }

    /** Whether a word of it is known; else facts alone have to tell. */
    boolean hasWord(Bag bag) {
        return Arrays.stream(bag.traits()).anyMatch(trait -> lexicon.isWord(trait) && idf[trait] > 0);
    }

    /** Nodes are numbered from 1, ascending; the last, {@code lexicon.size() + 1}, is there in every case. */
    Feature[] encode(Bag bag) {
        double words = 0;
        int others = 0;
        for (int i = 0; i < bag.traits().length; i++) {
            if (lexicon.isWord(bag.traits()[i])) {
                words += Math.pow(weight(bag, i), 2);
            } else if (idf[bag.traits()[i]] > 0) {
                others++;
            }
        }
        var nodes = new ArrayList<Feature>();
        for (int i = 0; i < bag.traits().length; i++) {
            int trait = bag.traits()[i];
            if (idf[trait] > 0) {
                double value = lexicon.isWord(trait) ? weight(bag, i) / Math.sqrt(words) : 1 / Math.sqrt(others);
                nodes.add(new FeatureNode(trait + 1, value));
            }
        }
        nodes.add(new FeatureNode(lexicon.size() + 1, 1));
        return nodes.toArray(Feature[]::new);
    }

    private double weight(Bag bag, int i) {
        return idf[bag.traits()[i]] * (1 + Math.log(bag.counts()[i]));
    }
}
