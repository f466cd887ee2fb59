// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.study.laptops;

import city.madang.solution.study.domain.Group;
import city.madang.solution.study.domain.Kind;
import city.madang.solution.study.laptops.LaptopFile.Sender;
import city.madang.solution.study.laptops.LaptopFile.Told;
import city.madang.solution.study.laptops.Merge.Apart;
import city.madang.solution.study.laptops.Merge.Mean;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Where the group of one installation sees a level very differently from the same group of another. */
final class Spread {
    /** In levels; from here on it is to be talked about. */
    static final double FAR = 2;

    private Spread() {}

    private record Place(String question, Group group) {}

    static List<Apart> of(Sender from, List<Told> told, Here here) {
        var places = told.stream()
                .filter(each ->
                        here.pack().question(each.question()).orElseThrow().kind() == Kind.CHOICE)
                .collect(Collectors.groupingBy(
                        each -> new Place(each.question(), each.speaksFor()), LinkedHashMap::new, Collectors.toList()));
        var apart = new ArrayList<Apart>();
        places.forEach((place, theirs) -> apart(
                        place,
                        new Mean(
                                Optional.of(from.id()),
                                mean(theirs.stream().map(Told::said).toList())),
                        here)
                .ifPresent(apart::add));
        return apart;
    }

    /** @param levels not empty */
    private static double mean(List<String> levels) {
        return levels.stream().mapToInt(Integer::parseInt).average().orElseThrow();
    }

    private static Optional<Apart> apart(Place place, Mean theirs, Here here) {
        Map<String, List<String>> levels = new TreeMap<>();
        here.to(place.question()).stream()
                .filter(row ->
                        row.speaksFor() == place.group() && row.asideFor().isEmpty() && !here.isOwn(row.person()))
                .forEach(row -> levels.computeIfAbsent(
                                here.laptopOf(row.person()).orElse(""), any -> new ArrayList<>())
                        .add(row.said()));
        var means = new ArrayList<Mean>();
        levels.forEach((laptop, said) ->
                means.add(new Mean(Optional.of(laptop).filter(each -> !each.isEmpty()), mean(said))));
        means.add(theirs);
        double spread = means.stream()
                        .map(Mean::level)
                        .max(Comparator.naturalOrder())
                        .orElseThrow()
                - means.stream().map(Mean::level).min(Comparator.naturalOrder()).orElseThrow();
        return spread >= FAR
                ? Optional.of(new Apart(place.question(), place.group(), means, spread))
                : Optional.empty();
    }
}
