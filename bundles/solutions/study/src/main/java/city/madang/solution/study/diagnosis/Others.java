// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.study.diagnosis;

import city.madang.solution.study.domain.Dimension;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Other cities together, each with its latest levels. */
public record Others(List<Known> cities) {
    /** From so many on, a mean is no longer the figure of one city. */
    private static final int SEVERAL = 2;

    /** A city with what it says. */
    public record Known(OtherCity city, Levels levels) {}

    /**
     * @param cities how many have this figure
     * @param mean empty unless several have it
     * @param least empty unless several have it
     * @param most empty unless several have it
     */
    public record Range(int cities, OptionalDouble mean, OptionalDouble least, OptionalDouble most) {}

    public Others {
        cities = List.copyOf(cities);
    }

    /** @param all of a city that sent several the latest counts */
    static Others of(Collection<Known> all) {
        Map<String, Known> latest = all.stream()
                .collect(Collectors.toMap(
                        each -> key(each.city().city()),
                        Function.identity(),
                        (one, other) -> one.city().taken().isAfter(other.city().taken()) ? one : other));
        return new Others(latest.values().stream()
                .sorted(Comparator.comparing(each -> key(each.city().city())))
                .toList());
    }

    /** Names of cities that differ in capital letters only are one city. */
    static String key(String city) {
        return city.strip().toLowerCase(Locale.ROOT);
    }

    public Range whole() {
        return range(Levels::whole);
    }

    public Range of(Dimension dimension) {
        return range(each -> each.of(dimension));
    }

    /** Those that are further in a dimension, the furthest first. Empty while the level is not known. */
    public List<Known> further(Dimension dimension, OptionalDouble level) {
        return cities.stream()
                .filter(each -> level.isPresent() && each.levels().of(dimension).orElse(-1) > level.getAsDouble())
                .sorted(Comparator.comparingDouble(
                        (Known each) -> -each.levels().of(dimension).orElseThrow()))
                .toList();
    }

    private Range range(Function<Levels, OptionalDouble> figure) {
        var figures = cities.stream()
                .map(each -> figure.apply(each.levels()))
                .filter(OptionalDouble::isPresent)
                .mapToDouble(OptionalDouble::getAsDouble)
                .toArray();
        if (figures.length < SEVERAL) {
            return new Range(figures.length, OptionalDouble.empty(), OptionalDouble.empty(), OptionalDouble.empty());
        }
        var all = Arrays.stream(figures).summaryStatistics();
        return new Range(
                figures.length,
                OptionalDouble.of(all.getAverage()),
                OptionalDouble.of(all.getMin()),
                OptionalDouble.of(all.getMax()));
    }
}
