// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.search.learning;

import city.madang.kit.SuggestionTraining.Band;
import city.madang.kit.SuggestionTraining.Quality;
import city.madang.suggest.Suggestion.Candidate;
import city.madang.suggest.Suggestion.Guess;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Compares suggestions with what was decided. */
public final class Trial {
    private static final int BANDS = 10;

    private final List<Asked> all = new ArrayList<>();

    private record Asked(List<Candidate> candidates, String decided) {
        boolean first() {
            return !candidates.isEmpty() && candidates.get(0).code().equals(decided);
        }

        boolean third() {
            return candidates.stream().anyMatch(candidate -> candidate.code().equals(decided));
        }

        double confidence() {
            return candidates.isEmpty() ? 0 : candidates.get(0).confidence();
        }
    }

    public void add(List<Candidate> candidates, String decided) {
        all.add(new Asked(candidates, decided));
    }

    public Quality quality(String what) {
        var suggested =
                all.stream().filter(each -> each.confidence() >= Guess.ENOUGH).toList();
        return new Quality(
                what,
                all.size(),
                share(all.stream().filter(Asked::first).count(), all.size()),
                share(all.stream().filter(Asked::third).count(), all.size()),
                share(suggested.size(), all.size()),
                share(suggested.stream().filter(Asked::first).count(), suggested.size()),
                IntStream.range(0, BANDS).mapToObj(this::band).toList());
    }

    private Band band(int tenth) {
        var in = all.stream()
                .filter(each -> Math.min(BANDS - 1, (int) (each.confidence() * BANDS)) == tenth)
                .toList();
        return new Band(
                in.size(),
                in.stream().mapToDouble(Asked::confidence).average().orElse(0),
                share(in.stream().filter(Asked::first).count(), in.size()));
    }

    private static double share(long part, int whole) {
        return whole == 0 ? 0 : (double) part / whole;
    }
}
