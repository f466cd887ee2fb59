// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.study.desk;

import city.madang.document.Chart;
import city.madang.module.Kit;
import city.madang.solution.study.domain.Dimension;
import city.madang.solution.study.domain.Kind;
import city.madang.solution.study.domain.Score;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.stream.Stream;

/** The charts of levels by dimension, for pages and papers. */
public final class Charts {
    /** One digit. */
    private static final double ROUNDED = 10;

    private Charts() {}

    /** Levels by dimension of one thing that is compared. */
    public record Line(String name, Function<Dimension, OptionalDouble> level) {}

    /** Level by dimension, today. */
    public static Chart radar(Kit kit, Reading reading) {
        var words = reading.words();
        return radar(
                kit,
                words,
                List.of(new Line(
                        words.text("chart.radar.series"),
                        each -> Score.of(reading.answers(), each).level())));
    }

    /** With the highest level as a line of its own, or the outer ring would be the highest that was reached. @param lines 1 to 7 */
    public static Chart radar(Kit kit, Words words, List<Line> lines) {
        var highest = new Line(words.text("chart.highest.series"), each -> OptionalDouble.of(Kind.MOST));
        var all = Stream.concat(lines.stream(), Stream.of(highest)).toList();
        return chart(kit, words, Chart.Kind.RADAR, all);
    }

    /** The same as bars side by side, named in one word each, as long as there is room for. @param lines 1 to 8 */
    public static Chart bars(Kit kit, Words words, List<Line> lines) {
        return chart(kit, words, Chart.Kind.BARS, lines);
    }

    private static Chart chart(Kit kit, Words words, Chart.Kind kind, List<Line> lines) {
        var dimensions = Arrays.asList(Dimension.values());
        var labels = dimensions.stream()
                .map(each -> words.text("dimension." + each + (kind == Chart.Kind.RADAR ? ".title" : ".short")))
                .toList();
        var series = lines.stream()
                .map(line -> new Chart.Series(
                        line.name(),
                        dimensions.stream()
                                .map(each -> shown(line.level().apply(each)))
                                .toList()))
                .toList();
        return new Chart(
                kind,
                words.text(kind == Chart.Kind.RADAR ? "chart.radar.title" : "chart.gap.title"),
                words.text("chart.radar.unit"),
                labels,
                series,
                words.text("module.name"),
                kit.clock().instant());
    }

    /** With one digit; NaN for none. */
    public static double shown(OptionalDouble level) {
        return level.isEmpty() ? Double.NaN : Math.round(level.getAsDouble() * ROUNDED) / ROUNDED;
    }
}
