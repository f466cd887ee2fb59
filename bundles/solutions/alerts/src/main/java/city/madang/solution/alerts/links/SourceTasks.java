// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.alerts.links;

import city.madang.identity.Official;
import city.madang.solution.alerts.AlertsModule;
import city.madang.solution.alerts.fetch.Source;
import city.madang.solution.alerts.fetch.Sources;
import city.madang.task.Task;
import city.madang.task.TaskSource;
import java.util.List;
import java.util.Optional;

/** Feeds of others that cannot be read any more. */
public final class SourceTasks implements TaskSource {
    private final Sources sources;

    public SourceTasks(Sources sources) {
        this.sources = sources;
    }

    @Override
    public List<Task> tasks(Official official, int most) {
        if (!official.holds(AlertsModule.RELEASER)) {
            return List.of();
        }
        return sources.all().stream()
                .filter(Source::isFailing)
                .flatMap(each -> each.fault().stream()
                        .map(fault ->
                                new Task(each.name(), "/desk/sources/" + each.id(), fault.since(), Optional.empty())))
                .limit(most)
                .toList();
    }
}
