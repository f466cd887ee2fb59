// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.study.diagnosis;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** One thing that the kit saw at one of two moments, or at both. */
record SeenChange(Optional<Seen> before, Optional<Seen> now) {
    /** Modules before figures, each by id and name. */
    static List<SeenChange> of(List<Seen> before, List<Seen> now) {
        var earlier = byKey(before);
        var later = byKey(now);
        var keys = new TreeSet<>(earlier.keySet());
        keys.addAll(later.keySet());
        return Stream.of(false, true)
                .flatMap(figure -> keys.stream().filter(key -> key.contains(".") == figure))
                .map(key -> new SeenChange(Optional.ofNullable(earlier.get(key)), Optional.ofNullable(later.get(key))))
                .toList();
    }

    private static Map<String, Seen> byKey(List<Seen> all) {
        return all.stream()
                .collect(Collectors.toMap(Seen::key, Function.identity(), (one, other) -> one, LinkedHashMap::new));
    }

    /** Whichever there is, the later one first. */
    Seen either() {
        return now.or(this::before).orElseThrow();
    }

    /** Of a figure that was told at both moments in the same unit. */
    Optional<BigDecimal> difference() {
        return before.flatMap(Seen::unit).equals(now.flatMap(Seen::unit))
                ? before.flatMap(Seen::value)
                        .flatMap(was -> now.flatMap(Seen::value).map(is -> is.subtract(was)))
                : Optional.empty();
    }
}
