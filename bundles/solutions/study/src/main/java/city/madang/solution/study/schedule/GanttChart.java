// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.study.schedule;

import city.madang.document.Chart;
import city.madang.module.Kit;
import city.madang.solution.study.desk.Words;
import city.madang.solution.study.domain.Period;
import java.util.ArrayList;
import java.util.List;

/** Tasks as bars over months, each period in its colour. */
final class GanttChart {
    private GanttChart() {}

    static Chart of(Kit kit, List<Task> tasks, Months months) {
        var words = months.words();
        var series = new ArrayList<Chart.Series>();
        series.add(new Chart.Series(
                words.text("schedule.before.series"),
                tasks.stream().map(Task::before).toList()));
        for (var period : Period.values()) {
            series.add(new Chart.Series(
                    words.text("period." + period + ".label"),
                    tasks.stream().map(each -> each.in(period)).toList()));
        }
        return new Chart(
                Chart.Kind.GANTT,
                words.text("schedule.chart.title"),
                months.unit(),
                tasks.stream().map(Task::name).toList(),
                series,
                words.text("module.name"),
                kit.clock().instant(),
                months.times(tasks.stream()
                        .mapToInt(each -> each.firstMonth() + each.months() - 1)
                        .max()
                        .orElse(0)));
    }

    /** Steps that follow each other. @param months how long each takes */
    static Chart steps(Kit kit, List<String> names, List<Double> months, Words words) {
        var before = new ArrayList<Double>();
        double sum = 0;
        for (var each : months) {
            before.add(sum);
            sum += each;
        }
        return new Chart(
                Chart.Kind.GANTT,
                words.text("work.chart.title"),
                words.text("schedule.chart.unit"),
                names,
                List.of(
                        new Chart.Series(words.text("schedule.before.series"), before),
                        new Chart.Series(words.text("work.months.column"), months)),
                words.text("module.name"),
                kit.clock().instant());
    }
}
