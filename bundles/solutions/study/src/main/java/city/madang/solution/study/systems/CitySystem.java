// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.study.systems;

import city.madang.solution.study.domain.CityFunction;
import city.madang.solution.study.domain.FunctionPack;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;

/**
 * A system that the city has, gets or misses.
 *
 * @param id of no meaning
 * @param name in the words of who wrote it; no two have the same {@link #nameKey}
 * @param category a key of the {@link FunctionPack}
 * @param begun the year in which it began, or in which it is to begin, {@link #FIRST_YEAR} to {@link #LAST_YEAR}
 * @param version counts the changes
 */
public record CitySystem(
        String id,
        String name,
        String category,
        SystemState state,
        Optional<Integer> begun,
        SystemFacts facts,
        SystemLinks links,
        int version) {
    public static final int FIRST_YEAR = 1950;
    public static final int LAST_YEAR = 2100;

    public CitySystem {
        if (begun.filter(year -> year < FIRST_YEAR || year > LAST_YEAR).isPresent()) {
            throw new IllegalArgumentException("no year from " + FIRST_YEAR + " to " + LAST_YEAR);
        }
    }

    /** The same for names that people would take for the same. */
    public static String nameKey(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFKC)
                .strip()
                .replaceAll("\\s+", " ")
                .toLowerCase(Locale.ROOT);
    }

    public String nameKey() {
        return nameKey(name);
    }

    boolean covers(CityFunction function) {
        return links.functions().contains(function.key());
    }
}
