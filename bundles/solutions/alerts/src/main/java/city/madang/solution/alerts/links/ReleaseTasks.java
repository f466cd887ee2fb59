// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.alerts.links;

import city.madang.identity.Official;
import city.madang.solution.alerts.AlertsModule;
import city.madang.solution.alerts.Book;
import city.madang.task.Task;
import city.madang.task.TaskSource;
import java.util.List;

/** Alerts that wait for this official to send them. */
public final class ReleaseTasks implements TaskSource {
    private final Book book;

    public ReleaseTasks(Book book) {
        this.book = book;
    }

    @Override
    public List<Task> tasks(Official official, int most) {
        if (!official.holds(AlertsModule.RELEASER)) {
            return List.of();
        }
        return book.waiting(most).stream()
                .filter(alert -> !alert.course().writer().equals(official.id()))
                .map(AlertTask::of)
                .toList();
    }
}
