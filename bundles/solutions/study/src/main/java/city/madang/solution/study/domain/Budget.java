// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.study.domain;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The lines of a plan, priced: sums at each depth, and what stands on which year. A line that is open counts nothing. */
public record Budget(List<Line> lines, Prices prices) {
    /** Sums of so many cannot overflow: see {@link Coins#MOST}. */
    public static final int MOST_LINES = 200;

    public Budget {
        lines = List.copyOf(lines);
    }

    /** @param each for one year; empty while something is open. @param total of all its years */
    public record Priced(Line line, Optional<Long> each, long total) {}

    /** Lines of one item. */
    public record Section(String name, long total, List<Priced> lines) {}

    /** Items of one heading. */
    public record Chapter(String name, long total, List<Section> sections) {}

    /** Headings, items and lines of one side, in the order in which they first come. */
    public List<Chapter> chapters(Item.Sort sort) {
        var priced = lines.stream()
                .filter(each -> each.sort() == sort)
                .map(this::priced)
                .toList();
        return grouped(priced, each -> each.line().heading()).entrySet().stream()
                .map(heading -> {
                    var sections = grouped(
                                    heading.getValue(), each -> each.line().item())
                            .entrySet()
                            .stream()
                            .map(item -> new Section(item.getKey(), total(item.getValue()), item.getValue()))
                            .toList();
                    return new Chapter(heading.getKey(), total(heading.getValue()), sections);
                })
                .toList();
    }

    private static LinkedHashMap<String, List<Priced>> grouped(List<Priced> lines, Function<Priced, String> by) {
        return lines.stream().collect(Collectors.groupingBy(by, LinkedHashMap::new, Collectors.toList()));
    }

    private static long total(List<Priced> lines) {
        return lines.stream().mapToLong(Priced::total).sum();
    }

    /** Of all lines of one side, in all their years. */
    public long total(Item.Sort sort) {
        return chapters(sort).stream().mapToLong(Chapter::total).sum();
    }

    public Priced priced(Line line) {
        var each = prices.each(line);
        return new Priced(line, each, each.orElse(0L) * line.years());
    }

    /** How many lines wait for a quantity, a price or a rate. */
    public long open() {
        return lines.stream().filter(each -> prices.each(each).isEmpty()).count();
    }

    public Economics economics() {
        return Item.together(lines.stream()
                .flatMap(line -> prices.each(line).stream()
                        .map(amount -> new Item(line.sort(), line.firstYear(), line.years(), amount)))
                .toList());
    }
}
