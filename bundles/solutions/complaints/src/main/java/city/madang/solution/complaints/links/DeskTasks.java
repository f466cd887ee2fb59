// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.complaints.links;

import city.madang.data.Slice;
import city.madang.identity.Official;
import city.madang.solution.complaints.Desk;
import city.madang.solution.complaints.InboxQuery;
import city.madang.task.Task;
import city.madang.task.TaskSource;
import java.util.List;

/** Requests that wait for an official. */
public final class DeskTasks implements TaskSource {
    private final Desk desk;

    public DeskTasks(Desk desk) {
        this.desk = desk;
    }

    @Override
    public List<Task> tasks(Official official, int most) {
        if (!official.holds(Desk.OFFICER) && !official.holds(Desk.CHIEF)) {
            return List.of();
        }
        return of(desk, official, InboxQuery.WAITING, most);
    }

    static List<Task> of(Desk desk, Official official, InboxQuery query, int most) {
        return desk.inbox(official, query, new Slice(1, most)).items().stream()
                .map(line ->
                        new Task(line.title(), "/desk/requests/" + line.number().value(), line.filed(), line.due()))
                .toList();
    }
}
