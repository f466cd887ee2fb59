// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.complaints.links;

import city.madang.identity.Official;
import city.madang.module.Kit;
import city.madang.solution.complaints.Desk;
import city.madang.solution.complaints.HandedOver;
import city.madang.task.Task;
import city.madang.task.TaskSource;
import java.util.List;

/** Requests that did not get to the server of another authority. */
public final class HandoverTasks implements TaskSource {
    private final HandedOver office;

    public HandoverTasks(Kit kit) {
        this.office = new HandedOver(kit);
    }

    @Override
    public List<Task> tasks(Official official, int most) {
        if (!official.holds(Desk.OFFICER) && !official.holds(Desk.CHIEF)) {
            return List.of();
        }
        return office.stuckFor(official, most).stream()
                .map(each -> new Task(
                        each.report().title(), "/desk/requests/" + each.number().value(), each.filed(), each.due()))
                .toList();
    }
}
