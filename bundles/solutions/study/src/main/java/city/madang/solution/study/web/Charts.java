// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.study.web;

import city.madang.document.Chart;
import city.madang.module.Kit;
import city.madang.solution.study.desk.Reading;
import city.madang.solution.study.domain.Dimension;
import city.madang.solution.study.domain.Score;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;

/** The charts of levels, for pages and papers. */
final class Charts {
    /** One digit. */
    private static final double ROUNDED = 10;

    private Charts() {}

    /** Level by dimension. */
    static Chart radar(Kit kit, Reading reading) {
        var words = reading.words();
        var levels = Arrays.stream(Dimension.values())
                .map(each -> shown(Score.of(reading.answers(), each).level()))
                .toList();
        var labels = Arrays.stream(Dimension.values())
                .map(each -> words.text("dimension." + each + ".title"))
                .toList();
        return new Chart(
                Chart.Kind.RADAR,
                words.text("chart.radar.title"),
                words.text("chart.radar.unit"),
                labels,
                List.of(new Chart.Series(words.text("chart.radar.series"), levels)),
                words.text("module.name"),
                kit.clock().instant());
    }

    private static double shown(OptionalDouble level) {
        return level.isEmpty() ? Double.NaN : Math.round(level.getAsDouble() * ROUNDED) / ROUNDED;
    }
}
