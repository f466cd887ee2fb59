// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.modules.catalogue;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** Ids that somebody may have meant who typed another. */
public final class NearestIds {
    private static final int MOST = 3;

    private NearestIds() {}

    /** The nearest first; at most three, all when there are no more, so that whoever reads it knows what there is. */
    public static List<String> of(String typed, Collection<String> known) {
        return known.stream()
                .sorted(Comparator.comparingInt((String each) -> distance(typed, each))
                        .thenComparing(Comparator.naturalOrder()))
                .limit(MOST)
                .toList();
    }

    /** Letters to add, leave out or change (Levenshtein 1965); what begins alike is as near as one letter. */
    private static int distance(String typed, String known) {
        if (!typed.isEmpty() && known.startsWith(typed)) {
            return 1;
        }
        var before = IntStream.rangeClosed(0, known.length()).toArray();
        for (int row = 1; row <= typed.length(); row++) {
            var now = new int[known.length() + 1];
            now[0] = row;
            for (int column = 1; column <= known.length(); column++) {
                int change = typed.charAt(row - 1) == known.charAt(column - 1) ? 0 : 1;
                now[column] = Math.min(before[column - 1] + change, 1 + Math.min(before[column], now[column - 1]));
            }
            before = now;
        }
        return before[known.length()];
    }
}
