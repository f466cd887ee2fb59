// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.study.schedule;

import city.madang.document.Chart;
import city.madang.identity.Visitor;
import city.madang.module.Kit;
import city.madang.module.NotAllowed;
import city.madang.solution.study.domain.Turn;
import city.madang.solution.study.schedule.store.ScheduleMapper;
import city.madang.solution.study.store.StudyMapper;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;

/** What is done when, and how its success is seen: one public method is one unit of work. */
public final class Schedule {
    static final int MOST_INDICATORS = 100;
    private static final String ACT = "study.schedule";

    private final Kit kit;

    public Schedule(Kit kit) {
        this.kit = kit;
    }

    public List<Task> tasks() {
        return kit.database().read(tx -> tx.mapper(ScheduleMapper.class).tasks());
    }

    /** When the programme begins; its month is the first. */
    public Optional<LocalDate> beginning() {
        return kit.database().read(tx -> tx.mapper(ScheduleMapper.class).beginning());
    }

    /** @param beginning empty to count months instead */
    public void begin(Visitor who, Optional<LocalDate> beginning) {
        write(who, "begin " + beginning.map(LocalDate::toString).orElse(""), mapper -> {
            mapper.deleteBeginning();
            beginning.ifPresent(mapper::insertBeginning);
        });
    }

    public List<Indicator> indicators() {
        return kit.database().read(tx -> tx.mapper(ScheduleMapper.class).indicators());
    }

    /** @param tasks get ids of their own @throws NotAllowed when there would be more than one chart shows */
    public void add(Visitor who, List<Task> tasks) {
        write(who, tasks.size() + " tasks", mapper -> {
            if (mapper.tasks().size() + tasks.size() > Chart.MOST_BARS) {
                throw new NotAllowed("schedule.full.refusal", Chart.MOST_BARS);
            }
            tasks.forEach(
                    each -> mapper.insertTask(each.withId(UUID.randomUUID().toString())));
        });
    }

    /**
     * Does nothing when it is not there any more.
     *
     * @throws NotAllowed when tasks would wait for each other in a circle
     */
    void change(Visitor who, Task task) {
        write(who, task.name(), mapper -> {
            if (!new Waiting(mapper.tasks()).circle(task).isEmpty()) {
                throw new NotAllowed("schedule.circle.refusal");
            }
            mapper.updateTask(task);
        });
    }

    /** Who waited for it waits no more. */
    void remove(Visitor who, String id) {
        write(who, id, mapper -> {
            mapper.waitNoMore(id);
            mapper.deleteTask(id);
        });
    }

    /** @throws NotAllowed when there are too many */
    public void watch(Visitor who, Indicator indicator) {
        write(who, indicator.name(), mapper -> {
            if (mapper.indicators().size() >= MOST_INDICATORS) {
                throw new NotAllowed("schedule.full.refusal", MOST_INDICATORS);
            }
            mapper.insertIndicator(indicator);
        });
    }

    void forget(Visitor who, String id) {
        write(who, id, mapper -> mapper.deleteIndicator(id));
    }

    private void write(Visitor who, String subject, Consumer<ScheduleMapper> work) {
        kit.database().run(tx -> {
            var mapper = tx.mapper(ScheduleMapper.class);
            tx.mapper(StudyMapper.class).takeTurn(Turn.PLAN);
            work.accept(mapper);
            kit.audit().record(tx, who, ACT, subject);
        });
    }
}
