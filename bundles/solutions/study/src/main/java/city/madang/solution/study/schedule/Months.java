// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.study.schedule;

import city.madang.solution.study.desk.Words;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** Months of the schedule as a reader reads them: of the calendar when it is known when the programme begins, else counted. */
record Months(Optional<LocalDate> beginning, Words words) {
    private static final double NAMED = 0.92;

    /** From the first to the last month of a task. */
    String of(Task task) {
        return beginning.isEmpty()
                ? words.span(task.firstMonth(), task.months())
                : task.months() == 1
                        ? month(task.firstMonth())
                        : words.text(
                                "schedule.span.text",
                                month(task.firstMonth()),
                                month(task.firstMonth() + task.months() - 1));
    }

    /** @param number from 1 */
    String month(int number) {
        return beginning
                .map(each -> words.text("schedule.month.text", day(each, number)))
                .orElseGet(() -> words.text("figure.number", number));
    }

    private static LocalDate day(LocalDate beginning, int number) {
        return beginning.withDayOfMonth(1).plusMonths(number - 1L);
    }

    /**
     * The beginnings of all months up to the end of the last, for a chart; empty to count them. What begins where the chart ends is
     * left out: there is no room for half of its name beyond the edge.
     *
     * @param last how many months the chart has
     */
    List<String> times(double last) {
        return beginning.isEmpty()
                ? List.of()
                : IntStream.rangeClosed(1, Task.LAST_MONTH + 1)
                        .mapToObj(number -> number - 1 > last * NAMED ? "" : month(number))
                        .toList();
    }

    /** What a chart counts in. */
    String unit() {
        return beginning.isEmpty() ? words.text("schedule.chart.unit") : "";
    }
}
