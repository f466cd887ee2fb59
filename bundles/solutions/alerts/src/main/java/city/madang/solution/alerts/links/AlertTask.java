// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.alerts.links;

import city.madang.solution.alerts.domain.Alert;
import city.madang.task.Task;
import java.util.Optional;

/** An alert that somebody has to see to. */
final class AlertTask {
    private AlertTask() {}

    static Task of(Alert alert) {
        return new Task(
                alert.content().words().get(0).headline(),
                "/desk/alerts/" + alert.id(),
                alert.course().written(),
                Optional.of(alert.content().expires()));
    }
}
