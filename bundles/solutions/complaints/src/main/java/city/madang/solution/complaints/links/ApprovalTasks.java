// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.complaints.links;

import city.madang.identity.Official;
import city.madang.solution.complaints.Desk;
import city.madang.solution.complaints.InboxQuery;
import city.madang.solution.complaints.domain.Narrowing;
import city.madang.task.Task;
import city.madang.task.TaskSource;
import java.util.List;

/** Answers that wait for an official to approve them. */
public final class ApprovalTasks implements TaskSource {
    private final Desk desk;

    public ApprovalTasks(Desk desk) {
        this.desk = desk;
    }

    @Override
    public List<Task> tasks(Official official, int most) {
        return official.holds(Desk.CHIEF)
                ? DeskTasks.of(desk, official, InboxQuery.waiting(Narrowing.APPROVAL), most)
                : List.of();
    }
}
