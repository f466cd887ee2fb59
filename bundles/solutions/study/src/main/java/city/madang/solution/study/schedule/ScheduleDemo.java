// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.study.schedule;

import city.madang.identity.Visitor;
import city.madang.module.Kit;
import city.madang.solution.study.domain.Period;
import java.util.List;
import java.util.UUID;

/** Two tasks in two periods, and how success is seen. */
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
        schedule.add(
                consultant,
                List.of(
                        new Task("", Period.PILOT, text("demo.task.label"), owner, "complaints", 1, 9),
                        new Task("", Period.EXPANSION, text("demo.spread.label"), owner, "", 37, 12)));
        var id = UUID.randomUUID().toString();
        var goal = text("demo.goal.label");
        schedule.watch(consultant, new Indicator(id, goal, text("demo.indicator.label"), "", "3.8", "2.9", ""));
    }

    private String text(String key) {
        return kit.texts().text(kit.city().languages().get(0), key);
    }
}
