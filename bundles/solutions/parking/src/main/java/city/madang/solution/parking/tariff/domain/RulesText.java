// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.parking.tariff.domain;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Rules as lines of text, as they are stored and published: a word, then values apart by semicolons. People can read it, and programs
 * without this product too.
 *
 * <pre>{@code
 * free;10;always
 * band;Day;MONDAY TUESDAY;09:00;19:00;;2x30=1000 *x10=500
 * cap;DAY;;20000
 * }</pre>
 */
public final class RulesText {
    private static final String APART = ";";

    private RulesText() {}

    public static String write(Rules rules) {
        var lines = new ArrayList<String>();
        lines.add(line("free", rules.free().minutes(), rules.free().always() ? "always" : "short"));
        rules.bands().forEach(band -> lines.add(band(band)));
        rules.caps().forEach(cap -> lines.add(line("cap", cap.kind(), escaped(cap.band()), cap.amount())));
        ordered(rules.shares()).forEach((key, value) -> lines.add(line("vehicle", key, value)));
        rules.discounts()
                .forEach(each -> lines.add(line("discount", each.kind(), each.way(), each.value(), each.most())));
        lines.add(line("shares", rules.addUp() ? "add" : "greatest"));
        rules.events().forEach(each -> lines.add(line("event", each.day(), escaped(each.name()))));
        var limits = rules.limits();
        lines.add(line("limits", limits.grace(), limits.longest(), limits.overstay(), limits.lostTicket()));
        lines.add(line("rounding", rules.rounding().unit(), rules.rounding().direction()));
        return String.join("\n", lines);
    }

    private static Map<VehicleClass, Integer> ordered(Map<VehicleClass, Integer> shares) {
        var all = new EnumMap<VehicleClass, Integer>(VehicleClass.class);
        all.putAll(shares);
        return all;
    }

    private static String band(Band band) {
        return line(
                "band",
                escaped(band.name()),
                words(band.days()),
                band.from(),
                band.to(),
                words(band.vehicles()),
                band.steps().stream().map(RulesText::step).collect(Collectors.joining(" ")));
    }

    private static String step(Step step) {
        return (step.periods() == 0 ? "*" : step.periods()) + "x" + step.minutes() + "=" + step.amount();
    }

    private static String words(Collection<? extends Enum<?>> values) {
        return values.stream().sorted().map(Enum::name).collect(Collectors.joining(" "));
    }

    private static String line(Object... values) {
        return Arrays.stream(values).map(Object::toString).collect(Collectors.joining(APART));
    }

    private static String escaped(String text) {
        return text.replace("%", "%25").replace(APART, "%3B").replace("\n", " ");
    }

    private static String plain(String text) {
        return text.replace("%3B", APART).replace("%25", "%");
    }

    /** @throws IllegalArgumentException when it was not written by {@link #write} */
    public static Rules read(String text) {
        var all = text.lines().map(line -> line.split(APART, -1)).collect(Collectors.groupingBy(line -> line[0]));
        try {
            var limits = one(all, "limits");
            return new Rules(
                    new FreeTime(number(one(all, "free")[1]), one(all, "free")[2].equals("always")),
                    each(all, "band").map(RulesText::band).toList(),
                    each(all, "cap")
                            .map(at -> new Cap(Cap.Kind.valueOf(at[1]), plain(at[2]), Long.parseLong(at[3])))
                            .toList(),
                    each(all, "vehicle")
                            .collect(Collectors.toMap(at -> VehicleClass.valueOf(at[1]), at -> number(at[2]))),
                    each(all, "discount").map(RulesText::discount).toList(),
                    one(all, "shares")[1].equals("add"),
                    each(all, "event")
                            .map(at -> new EventDay(LocalDate.parse(at[1]), plain(at[2])))
                            .toList(),
                    new Limits(
                            number(limits[1]), number(limits[2]), Long.parseLong(limits[3]), Long.parseLong(limits[4])),
                    new Rounding(
                            Long.parseLong(one(all, "rounding")[1]),
                            Rounding.Direction.valueOf(one(all, "rounding")[2])));
        } catch (RuntimeException e) {
            throw new IllegalArgumentException("no rules of a tariff: " + text, e);
        }
    }

    private static Stream<String[]> each(Map<String, List<String[]>> all, String word) {
        return all.getOrDefault(word, List.of()).stream();
    }

    private static String[] one(Map<String, List<String[]>> all, String word) {
        return all.get(word).get(0);
    }

    private static int number(String text) {
        return Integer.parseInt(text);
    }

    private static DiscountRule discount(String[] at) {
        return new DiscountRule(
                DiscountKind.valueOf(at[1]), DiscountRule.Way.valueOf(at[2]), Long.parseLong(at[3]), number(at[4]));
    }

    private static Band band(String[] at) {
        return new Band(
                plain(at[1]),
                set(at[2], DayKind.class),
                LocalTime.parse(at[3]),
                LocalTime.parse(at[4]),
                set(at[5], VehicleClass.class),
                parts(at[6]).map(RulesText::step).toList());
    }

    private static <E extends Enum<E>> Set<E> set(String words, Class<E> type) {
        return parts(words).map(word -> Enum.valueOf(type, word)).collect(Collectors.toSet());
    }

    private static Stream<String> parts(String words) {
        return Arrays.stream(words.split(" ")).filter(word -> !word.isEmpty());
    }

    private static Step step(String text) {
        int x = text.indexOf('x');
        int equals = text.indexOf('=');
        var periods = text.substring(0, x);
        return new Step(
                periods.equals("*") ? 0 : number(periods),
                number(text.substring(x + 1, equals)),
                Long.parseLong(text.substring(equals + 1)));
    }
}
