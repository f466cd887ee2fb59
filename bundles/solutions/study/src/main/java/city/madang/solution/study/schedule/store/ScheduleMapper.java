// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.study.schedule.store;

import city.madang.solution.study.schedule.Indicator;
import city.madang.solution.study.schedule.Task;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Tasks and indicators. */
public interface ScheduleMapper {
    /** As they begin. */
    List<Task> tasks();

    Optional<LocalDate> beginning();

    void insertBeginning(LocalDate beginning);

    void deleteBeginning();

    /** Tasks that waited for this one. */
    int waitNoMore(String id);

    void insertTask(Task task);

    int updateTask(Task task);

    int deleteTask(String id);

    /** By goal. */
    List<Indicator> indicators();

    void insertIndicator(Indicator indicator);

    int deleteIndicator(String id);
}
