// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.complaints.links;

import city.madang.identity.Official;
import city.madang.module.Kit;
import city.madang.solution.complaints.Coordination;
import city.madang.solution.complaints.Desk;
import city.madang.solution.complaints.domain.Report;
import city.madang.task.Task;
import city.madang.task.TaskSource;
import java.util.List;
import java.util.Optional;

/** Questions of other departments that wait for an official's opinion. */
public final class OpinionTasks implements TaskSource {
    private final Coordination coordination;

    public OpinionTasks(Kit kit) {
        this.coordination = new Coordination(kit);
    }

    @Override
    public List<Task> tasks(Official official, int most) {
        if (!official.holds(Desk.OFFICER) && !official.holds(Desk.CHIEF)) {
            return List.of();
        }
        return coordination.waitingFor(official, most).stream()
                .map(each -> new Task(
                        Report.cut(each.question(), Report.MOST_TITLE),
                        "/desk/opinions/" + each.id(),
                        each.asked(),
                        Optional.of(each.until())))
                .toList();
    }
}
