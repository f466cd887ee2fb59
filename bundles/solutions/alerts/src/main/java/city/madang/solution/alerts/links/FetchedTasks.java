// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.alerts.links;

import city.madang.identity.Official;
import city.madang.solution.alerts.AlertsModule;
import city.madang.solution.alerts.Inbound;
import city.madang.task.Task;
import city.madang.task.TaskSource;
import java.util.List;

/** Alerts of others that were fetched, and that nobody has looked after yet. */
public final class FetchedTasks implements TaskSource {
    private final Inbound inbound;

    public FetchedTasks(Inbound inbound) {
        this.inbound = inbound;
    }

    @Override
    public List<Task> tasks(Official official, int most) {
        if (!official.holds(AlertsModule.WRITER) && !official.holds(AlertsModule.RELEASER)) {
            return List.of();
        }
        return inbound.untouched(most).stream().map(AlertTask::of).toList();
    }
}
