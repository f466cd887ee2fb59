// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.complaints.web;

import city.madang.solution.complaints.Figures;
import city.madang.solution.complaints.domain.Tally;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** Figures in the reader's words. */
final class FigureView {
    private static final long HOURS_UNTIL = 48;
    private static final double MINUTES_OF_HOUR = 60;
    private static final int HOURS_OF_DAY = 24;
    private static final long WHOLE = 100;

    private final Names names;
    private final Locale locale;

    FigureView(Names names, Locale locale) {
        this.names = names;
        this.locale = locale;
    }

    /**
     * One number about a period and the one before.
     *
     * @param key of its name; the text {@code <key>.meaning} says what it counts
     */
    public record Line(String key, String now, String before) {}

    /**
     * A part of the city.
     *
     * @param bar what came in, in hundredths of the largest part
     */
    public record Part(
            String name,
            Tally now,
            Tally before,
            String inTime,
            String median,
            String ninetieth,
            String stars,
            long bar) {}

    /** Parts of one kind, the largest first. @param key of what they are parts by */
    public record Parts(String key, List<Part> parts) {}

    List<Line> lines(Tally now, Tally before) {
        return List.of(
                line("came", now, before, tally -> number(tally.came())),
                line("waiting", now, before, tally -> number(tally.waiting())),
                line("done", now, before, tally -> number(tally.done())),
                line("met", now, before, tally -> percent(tally.inTime())),
                line("median", now, before, tally -> time(tally.median())),
                line("ninetieth", now, before, tally -> time(tally.ninetieth())),
                line("same-day", now, before, tally -> percent(tally.sameDay())),
                line("satisfaction", now, before, this::stars));
    }

    private static Line line(String name, Tally now, Tally before, Function<Tally, String> number) {
        return new Line("figures." + name, number.apply(now), number.apply(before));
    }

    List<Parts> parts(Figures.Period now, Figures.Period before) {
        return List.of(
                parts("channel", now.channels(), before.channels(), way -> names.text("channel." + way)),
                parts("service", now.services(), before.services(), names::service),
                parts(
                        "department",
                        now.departments(),
                        before.departments(),
                        id -> or(names.department(id), "figures.nobody")),
                parts("area", now.areas(), before.areas(), id -> or(names.area(id), "figures.nowhere")));
    }

    private String or(String name, String key) {
        return name.isEmpty() ? names.text(key) : name;
    }

    private <K> Parts parts(String key, Map<K, Tally> now, Map<K, Tally> before, Function<K, String> name) {
        long most =
                Math.max(1, now.values().stream().mapToLong(Tally::came).max().orElse(1));
        var parts = Stream.concat(now.keySet().stream(), before.keySet().stream())
                .distinct()
                .map(each -> part(
                        name.apply(each),
                        now.getOrDefault(each, Tally.NOTHING),
                        before.getOrDefault(each, Tally.NOTHING),
                        most))
                .sorted(Comparator.comparingLong((Part part) -> -part.now().came())
                        .thenComparing(Part::name))
                .toList();
        return new Parts("figures.by." + key, parts);
    }

    private Part part(String name, Tally now, Tally before, long most) {
        return new Part(
                name,
                now,
                before,
                percent(now.inTime()),
                time(now.median()),
                time(now.ninetieth()),
                stars(now),
                WHOLE * now.came() / most);
    }

    String number(long count) {
        return names.text("figures.number", count);
    }

    String percent(Optional<BigDecimal> share) {
        return share.map(each -> names.text("figures.percent", each)).orElse(none());
    }

    String stars(Tally tally) {
        return tally.satisfaction()
                .map(each -> names.text("figures.stars", each, tally.rated()))
                .orElse(none());
    }

    /** In hours, and from two days on in days. */
    String time(Optional<Duration> took) {
        return took.map(each -> {
                    double hours = each.toMinutes() / MINUTES_OF_HOUR;
                    return hours < HOURS_UNTIL
                            ? names.text("figures.hours", hours)
                            : names.text("figures.days", hours / HOURS_OF_DAY);
                })
                .orElse(none());
    }

    private String none() {
        return names.text("figures.none");
    }
}
