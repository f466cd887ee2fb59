// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.study.schedule;

import city.madang.identity.Visitor;
import city.madang.module.Kit;
import city.madang.solution.study.domain.Period;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** A task in each period, the last one waiting for the first, and how success is seen. */
public final class ScheduleDemo {
    private final Kit kit;
    private final Schedule schedule;

    public ScheduleDemo(Kit kit, Schedule schedule) {
        this.kit = kit;
        this.schedule = schedule;
    }

    /** @param consultant who writes it */
    public void fill(Visitor consultant) {
        var owner = text("demo.owner.label");
        var pilot = new Task("", Period.PILOT, text("demo.task.label"), owner, "complaints", 1, 9, "");
        schedule.add(consultant, List.of(pilot));
        var awaited = schedule.tasks().get(0).id();
        schedule.add(
                consultant,
                List.of(
                        new Task("", Period.ADOPTION, text("demo.adopt.label"), owner, "alerts", 10, 12, ""),
                        new Task("", Period.ADVANCEMENT, text("demo.advance.label"), owner, "", 22, 15, "")));
        var spread = new Task("", Period.EXPANSION, text("demo.spread.label"), owner, "", 37, 12, awaited);
        schedule.add(consultant, List.of(spread));
        var today = LocalDate.ofInstant(kit.clock().instant(), kit.city().zone());
        schedule.begin(consultant, Optional.of(today.withDayOfYear(1).plusYears(1)));
        var id = UUID.randomUUID().toString();
        var goal = text("demo.goal.label");
        schedule.watch(consultant, new Indicator(id, goal, text("demo.indicator.label"), "", "3.8", "2.9", ""));
    }

    private String text(String key) {
        return kit.texts().text(kit.city().languages().get(0), key);
    }
}
