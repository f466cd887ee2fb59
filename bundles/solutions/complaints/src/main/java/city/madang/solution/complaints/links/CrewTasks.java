// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.complaints.links;

import city.madang.identity.Official;
import city.madang.solution.complaints.Crew;
import city.madang.solution.complaints.Desk;
import city.madang.task.Task;
import city.madang.task.TaskSource;
import java.util.List;

/** What a crew has to do outside. */
public final class CrewTasks implements TaskSource {
    private final Crew crew;

    public CrewTasks(Crew crew) {
        this.crew = crew;
    }

    @Override
    public List<Task> tasks(Official official, int most) {
        if (!official.holds(Desk.CREW)) {
            return List.of();
        }
        return crew.jobs(official).stream()
                .limit(most)
                .map(job -> new Task(
                        job.report().title(), "/desk/crew/" + job.number().value(), job.filed(), job.due()))
                .toList();
    }
}
