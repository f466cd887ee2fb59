// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.study.schedule.store;

import city.madang.solution.study.schedule.Indicator;
import city.madang.solution.study.schedule.Task;
import java.util.List;

/** Tasks and indicators. */
public interface ScheduleMapper {
    /** As they begin. */
    List<Task> tasks();

    void insertTask(Task task);

    int updateTask(Task task);

    int deleteTask(String id);

    /** By goal. */
    List<Indicator> indicators();

    void insertIndicator(Indicator indicator);

    int deleteIndicator(String id);
}
