// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.study.schedule;

import city.madang.module.Kit;
import city.madang.solution.study.desk.Actions;
import city.madang.solution.study.desk.Back;
import city.madang.solution.study.desk.Words;
import city.madang.solution.study.domain.Period;
import city.madang.solution.study.domain.Typed;
import city.madang.web.Choice;
import city.madang.web.Form;
import city.madang.web.HttpCall;
import city.madang.web.HttpReply;
import city.madang.web.NotFound;
import city.madang.web.Routes;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** One task of the schedule, new or there already. */
public final class TaskPages {
    private static final String NEW = SchedulePages.PATH + "/new";
    private static final String ONE = SchedulePages.PATH + "/tasks/{id}";
    private static final int LONGEST = 120;

    private final Kit kit;
    private final Schedule schedule;

    public TaskPages(Kit kit, Schedule schedule) {
        this.kit = kit;
        this.schedule = schedule;
    }

    public void routes(Routes on) {
        on.get(NEW, Actions.CONSULT, in -> show(in, in.form(), Optional.empty()));
        on.post(NEW, Actions.CONSULT, in -> save(in, Optional.empty()));
        on.get(ONE, Actions.CONSULT, in -> show(in, in.form(), Optional.of(there(in))));
        on.post(ONE, Actions.CONSULT, in -> save(in, Optional.of(there(in))));
        on.post(ONE + "/remove", Actions.CONSULT, this::remove);
    }

    private Task there(HttpCall in) {
        return schedule.tasks().stream()
                .filter(each -> each.id().equals(in.path("id")))
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    private HttpReply show(HttpCall in, Form form, Optional<Task> task) {
        var words = new Words(kit, in.locale());
        var periods = Arrays.stream(Period.values())
                .map(each -> new Choice(each.name(), words.text("period." + each + ".label")))
                .toList();
        var id = task.map(Task::id).orElse("");
        var none = Stream.of(new Choice("", words.text("task.after.none")));
        var others = schedule.tasks().stream()
                .filter(each -> !each.id().equals(id))
                .map(each -> new Choice(each.id(), each.name()));
        var awaited = Stream.concat(none, others).toList();
        return HttpReply.form("task", form, Map.of("task", task, "periods", periods, "awaited", awaited));
    }

    private HttpReply save(HttpCall in, Optional<Task> before) {
        var form = in.form();
        var name = form.text("name").required().max(LONGEST);
        var period = form.value("period", Period::valueOf).required();
        var owner = form.text("owner").max(LONGEST);
        var first = form.value("first", text -> Typed.whole(text, 1, Task.LAST_MONTH))
                .required();
        var months = form.value("months", text -> Typed.whole(text, 1, Task.LAST_MONTH))
                .required();
        if (!form.hasErrors() && first.get() + months.get() - 1 > Task.LAST_MONTH) {
            form.error("months", "long", Task.LAST_MONTH);
        }
        var after = form.text("after");
        if (form.hasErrors()) {
            return show(in, form, before);
        }
        var task = new Task(
                before.map(Task::id).orElse(""),
                period.get(),
                name.get(),
                owner.find().orElse(""),
                before.map(Task::module).orElse(""),
                first.get(),
                months.get(),
                after.find().orElse(""));
        refuse(form, task);
        if (form.hasErrors()) {
            return show(in, form, before);
        }
        return Back.to(SchedulePages.PATH, () -> keep(in, task), "schedule.saved.notice");
    }

    private void refuse(Form form, Task task) {
        var there = schedule.tasks();
        var circle = new Waiting(there).circle(task);
        if (!circle.isEmpty()) {
            form.error("after", "circle", circle.stream().map(Task::name).collect(Collectors.joining(" → ")));
        } else if (!task.waitsFor().isEmpty()
                && there.stream().noneMatch(each -> each.id().equals(task.waitsFor()))) {
            form.error("after", "gone");
        }
    }

    /** A task without an id is new. */
    private void keep(HttpCall in, Task task) {
        if (task.id().isEmpty()) {
            schedule.add(in.visitor(), List.of(task));
        } else {
            schedule.change(in.visitor(), task);
        }
    }

    HttpReply remove(HttpCall in) {
        return Back.to(
                SchedulePages.PATH, () -> schedule.remove(in.visitor(), in.path("id")), "schedule.removed.notice");
    }
}
