// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.study.schedule;

import city.madang.document.Paper;
import city.madang.document.Paper.Block;
import city.madang.document.Table;
import city.madang.module.Kit;
import city.madang.solution.study.desk.Chapter;
import city.madang.solution.study.desk.Reading;
import city.madang.solution.study.desk.Words;
import java.util.ArrayList;
import java.util.List;

/** What is done when, by whom, and by what success is seen; and the work plan of the study itself. */
public final class ScheduleChapter implements Chapter {
    private final Kit kit;
    private final Schedule schedule;

    public ScheduleChapter(Kit kit, Schedule schedule) {
        this.kit = kit;
        this.schedule = schedule;
    }

    @Override
    public List<Block> blocks(Reading reading) {
        var words = reading.words();
        var blocks = new ArrayList<Block>();
        blocks.add(new Paper.Heading(HEADING, words.text("schedule.title")));
        var tasks = schedule.tasks();
        var months = new Months(schedule.beginning(), words);
        if (tasks.isEmpty()) {
            blocks.add(new Paper.Text(words.text("schedule.empty.text")));
        } else {
            blocks.add(new Paper.Figure(GanttChart.of(kit, tasks, months)));
            blocks.add(new Paper.Rows(owners(tasks, months)));
            var moves = SchedulePages.moves(new Waiting(tasks), months);
            if (!moves.isEmpty()) {
                blocks.add(new Paper.Text(words.text("schedule.moves.title") + "\n" + String.join("\n", moves)));
            }
        }
        var indicators = schedule.indicators();
        if (!indicators.isEmpty()) {
            blocks.add(new Paper.Rows(indicators(indicators, words)));
        }
        blocks.add(new Paper.Heading(HEADING, words.text("work.title")));
        blocks.add(new Paper.Text(Work.text(reading.answers().pack(), words)));
        blocks.add(new Paper.Figure(Work.chart(kit, reading.answers().pack(), words)));
        return blocks;
    }

    private static Table owners(List<Task> tasks, Months months) {
        var words = months.words();
        var waiting = new Waiting(tasks);
        var columns = List.of(
                words.text("task.name.label"),
                words.text("task.period.label"),
                words.text("schedule.months.column"),
                words.text("task.after.label"),
                words.text("task.owner.label"));
        var rows = tasks.stream()
                .map(each -> Table.row(
                        each.name(),
                        words.text("period." + each.period() + ".label"),
                        months.of(each),
                        waiting.awaited(each).map(Task::name).orElse(""),
                        each.owner()))
                .toList();
        return new Table(words.text("schedule.tasks.title"), columns, rows);
    }

    private static Table indicators(List<Indicator> all, Words words) {
        var columns = List.of(
                words.text("schedule.goal.label"),
                words.text("schedule.name.label"),
                words.text("schedule.baseline.label"),
                words.text("schedule.target.label"),
                words.text("schedule.source.label"));
        var rows = all.stream()
                .map(each -> Table.row(
                        each.goal(),
                        each.unit().isEmpty() ? each.name() : each.name() + " (" + each.unit() + ")",
                        each.baseline(),
                        each.target(),
                        each.source()))
                .toList();
        return new Table(words.text("schedule.indicators.title"), columns, rows);
    }
}
