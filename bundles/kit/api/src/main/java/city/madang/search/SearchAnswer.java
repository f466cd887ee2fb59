// SPDX-License-Identifier: Apache-2.0
package city.madang.search;

import city.madang.data.Sliced;
import java.util.List;
import java.util.Optional;

/**
 * What was found, and ways to go on.
 *
 * @param facets how the found divide, each by one property; empty where all are alike
 * @param meant a question with other spelling that finds more; empty when nothing is wrong with the words
 */
public record SearchAnswer(Sliced<Hit> hits, List<Facet> facets, Optional<String> meant) {
    public SearchAnswer {
        facets = List.copyOf(facets);
    }

    /** By what documents divide. */
    public enum By {
        MODULE,
        /** {@code <module>/<kind>}. */
        KIND,
        /** Codes of areas. */
        AREA,
        /** Four digits, in the city's zone; newest first. */
        YEAR
    }

    /** One division. The counts are of what the visitor may read. */
    public record Facet(By by, List<Count> counts) {
        public Facet {
            counts = List.copyOf(counts);
        }
    }

    /**
     * How many of the found have this value.
     *
     * @param documents counted while no more than 10,000 are found; of more estimated, to two figures
     */
    public record Count(String value, long documents) {}
}
