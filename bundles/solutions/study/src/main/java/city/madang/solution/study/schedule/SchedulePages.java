// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.study.schedule;

import city.madang.module.Kit;
import city.madang.solution.study.Study;
import city.madang.solution.study.desk.Actions;
import city.madang.solution.study.desk.Back;
import city.madang.solution.study.desk.Reading;
import city.madang.solution.study.desk.Words;
import city.madang.solution.study.domain.Typed;
import city.madang.web.Form;
import city.madang.web.HttpCall;
import city.madang.web.HttpReply;
import city.madang.web.Routes;
import java.util.HashMap;
import java.util.List;
import java.util.UUID;

/** The Gantt of tasks, the indicators, and the work plan of the study itself. */
public final class SchedulePages {
    static final String PATH = "/desk/schedule";
    private static final int LONGEST = 120;
    private static final int LONGEST_VALUE = 60;
    private static final int LONGEST_UNIT = 40;
    private static final int LONGEST_SOURCE = 200;

    private final Kit kit;
    private final Study study;
    private final Schedule schedule;

    public SchedulePages(Kit kit, Study study, Schedule schedule) {
        this.kit = kit;
        this.study = study;
        this.schedule = schedule;
    }

    public void routes(Routes on) {
        on.get(PATH, Actions.LOOK, in -> show(in, in.form()));
        on.post(PATH + "/beginning", Actions.CONSULT, this::begin);
        on.post(PATH + "/propose", Actions.CONSULT, this::propose);
        on.post(PATH + "/indicators", Actions.CONSULT, this::watch);
        on.post(PATH + "/indicators/{id}/remove", Actions.CONSULT, this::forget);
    }

    /** Public, because templates read it. @param months the first and the last @param awaited empty text for nothing */
    public record Row(Task task, String months, String awaited) {}

    private HttpReply show(HttpCall in, Form form) {
        var words = new Words(kit, in.locale());
        var tasks = schedule.tasks();
        var waiting = new Waiting(tasks);
        var months = new Months(schedule.beginning(), words);
        var model = new HashMap<String, Object>();
        model.put(
                "rows",
                tasks.stream()
                        .map(each -> new Row(
                                each,
                                months.of(each),
                                waiting.awaited(each).map(Task::name).orElse("")))
                        .toList());
        model.put("beginning", months.beginning());
        model.put("moves", moves(waiting, months));
        model.put("mayPlan", in.may(Actions.CONSULT, Actions.STUDY));
        model.put("indicators", schedule.indicators());
        var pack = study.pack();
        model.put("workText", Work.text(pack, words));
        model.put("work", kit.documents().chart(Work.chart(kit, pack, words), in.locale()));
        if (!tasks.isEmpty()) {
            model.put("gantt", kit.documents().chart(GanttChart.of(kit, tasks, months), in.locale()));
        }
        return HttpReply.form("schedule", form, model);
    }

    /** Which tasks begin before what they wait for has finished, and where each would have to go. */
    static List<String> moves(Waiting waiting, Months months) {
        return waiting.moves().stream()
                .map(each -> months.words()
                        .text(
                                each.isTooLate() ? "schedule.move.late" : "schedule.move.text",
                                each.task().name(),
                                each.awaited().name(),
                                each.isTooLate()
                                        ? months.words().text("figure.number", Task.LAST_MONTH)
                                        : months.month(each.first())))
                .toList();
    }

    HttpReply begin(HttpCall in) {
        var form = in.form();
        var beginning = form.value("beginning", Typed::day);
        return form.hasErrors()
                ? show(in, form)
                : Back.to(PATH, () -> schedule.begin(in.visitor(), beginning.find()), "schedule.saved.notice");
    }

    private HttpReply propose(HttpCall in) {
        var reading = new Reading(kit, study, in.locale());
        var proposed = Task.proposed(reading.found(), schedule.tasks());
        return Back.to(
                PATH,
                () -> schedule.add(in.visitor(), proposed),
                proposed.isEmpty() ? "schedule.proposed.none" : "schedule.proposed.notice");
    }

    HttpReply watch(HttpCall in) {
        var form = in.form();
        var goal = form.text("goal").required().max(LONGEST);
        var name = form.text("name").required().max(LONGEST);
        var unit = form.text("unit").max(LONGEST_UNIT);
        var baseline = form.text("baseline").max(LONGEST_VALUE);
        var target = form.text("target").required().max(LONGEST_VALUE);
        var source = form.text("source").max(LONGEST_SOURCE);
        if (form.hasErrors()) {
            return show(in, form);
        }
        var indicator = new Indicator(
                UUID.randomUUID().toString(),
                goal.get(),
                name.get(),
                unit.find().orElse(""),
                baseline.find().orElse(""),
                target.get(),
                source.find().orElse(""));
        return Back.to(PATH, () -> schedule.watch(in.visitor(), indicator), "schedule.saved.notice");
    }

    HttpReply forget(HttpCall in) {
        return Back.to(PATH, () -> schedule.forget(in.visitor(), in.path("id")), "schedule.removed.notice");
    }
}
