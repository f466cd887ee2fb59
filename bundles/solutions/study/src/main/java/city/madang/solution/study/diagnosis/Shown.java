// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.study.diagnosis;

import city.madang.document.Chart;
import city.madang.module.Kit;
import city.madang.solution.study.desk.Charts;
import city.madang.solution.study.desk.Reading;
import city.madang.solution.study.desk.Words;
import city.madang.solution.study.domain.Dimension;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Collectors;

/** One diagnosis with all that a page or a paper shows of it, for one reader. */
final class Shown {
    private final Kit kit;
    private final Reading reading;
    private final List<Diagnosis> all;
    private final Map<String, Levels> summaries;
    private final Others others;

    /** @param all the newest first */
    Shown(Kit kit, Reading reading, Diagnoses diagnoses, OtherCities cities) {
        this.kit = kit;
        this.reading = reading;
        all = diagnoses.all();
        summaries = diagnoses.summaries();
        others = cities.together();
    }

    Words words() {
        return reading.words();
    }

    Reading reading() {
        return reading;
    }

    List<Diagnosis> all() {
        return all;
    }

    Others others() {
        return others;
    }

    /** Whole and by dimension. */
    Levels summary(Diagnosis diagnosis) {
        return summaries.getOrDefault(diagnosis.id(), new Levels(List.of()));
    }

    /** The one before it in time. */
    Optional<Diagnosis> earlier(Diagnosis diagnosis) {
        return all.stream().skip(all.indexOf(diagnosis) + 1L).findFirst();
    }

    String date(Diagnosis diagnosis) {
        return words().text("diagnoses.date.text", diagnosis.taken());
    }

    String name(Dimension dimension) {
        return words().text("dimension." + dimension + ".title");
    }

    /** This one, the one that it is compared with, and other cities: their mean, or the one that there is by its name. */
    Chart radar(Diagnosis diagnosis, Optional<Diagnosis> before) {
        var lines = new ArrayList<Charts.Line>();
        lines.add(line(diagnosis));
        before.map(this::line).ifPresent(lines::add);
        if (others.cities().size() == 1) {
            var only = others.cities().get(0);
            lines.add(new Charts.Line(only.city().city(), each -> only.levels().of(each)));
        } else if (!others.cities().isEmpty()) {
            var name = words().text("others.mean.series", others.cities().size());
            lines.add(new Charts.Line(name, each -> others.of(each).mean()));
        }
        return Charts.radar(kit, words(), lines);
    }

    private Charts.Line line(Diagnosis diagnosis) {
        return new Charts.Line(diagnosis.name(), summary(diagnosis)::of);
    }

    /** All that are kept, the oldest first. */
    Chart trend() {
        var ordered = new ArrayList<>(all);
        Collections.reverse(ordered);
        var series = new ArrayList<Chart.Series>();
        series.add(new Chart.Series(
                words().text("result.whole.label"),
                ordered.stream()
                        .map(each -> Charts.shown(summary(each).whole()))
                        .toList()));
        for (var dimension : Dimension.values()) {
            series.add(new Chart.Series(
                    name(dimension),
                    ordered.stream()
                            .map(each -> Charts.shown(summary(each).of(dimension)))
                            .toList()));
        }
        return new Chart(
                Chart.Kind.LINES,
                words().text("chart.trend.title"),
                words().text("chart.radar.unit"),
                ordered.stream().map(Diagnosis::name).toList(),
                series,
                words().text("module.name"),
                kit.clock().instant());
    }

    /** How other cities stand; says of one that it is one. */
    String range(Others.Range range) {
        if (range.mean().isEmpty()) {
            return words().text("others.few.text", range.cities());
        }
        return words().text(
                        "others.range.text",
                        range.cities(),
                        range.mean().getAsDouble(),
                        range.least().orElseThrow(),
                        range.most().orElseThrow());
    }

    String change(OptionalDouble change) {
        return change.isEmpty()
                ? words().text("score.none.label")
                : words().text("diagnosis.change.text", change.getAsDouble());
    }

    /** A question with its levels before and now. */
    String moved(Comparison.QuestionMove move) {
        return words().text(
                        "diagnosis.moved.text",
                        reading.question(move.question()),
                        level(move.before()),
                        level(move.now()));
    }

    private String level(Optional<Level> level) {
        return reading.level(level.map(each -> OptionalDouble.of(each.value())).orElse(OptionalDouble.empty()));
    }

    /** Cities that are further in a dimension, each with its level. */
    String furtherCities(Dimension dimension, OptionalDouble level) {
        return others.further(dimension, level).stream()
                .map(each -> words().text(
                                "others.further.text",
                                each.city().city(),
                                each.levels().of(dimension).orElseThrow()))
                .collect(Collectors.joining("\n"));
    }

    List<Dimension> dimensions() {
        return Arrays.asList(Dimension.values());
    }
}
