// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.integrity.links;

import city.madang.identity.Official;
import city.madang.module.Kit;
import city.madang.solution.integrity.Unit;
import city.madang.solution.integrity.domain.Report;
import city.madang.task.Task;
import city.madang.task.TaskSource;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;

/** Tells the unit's officials that something waits, by when, and nothing else: not how much, and not what. */
public final class WaitingReports implements TaskSource {
    private final Kit kit;
    private final Unit unit;

    public WaitingReports(Kit kit, Unit unit) {
        this.kit = kit;
        this.unit = unit;
    }

    @Override
    public List<Task> tasks(Official official, int most) {
        if (most < 1 || !official.holds(Unit.INVESTIGATOR) && !official.holds(Unit.CHIEF)) {
            return List.of();
        }
        var waiting = unit.waiting(official).stream()
                .filter(report -> report.news() || report.due().isPresent())
                .toList();
        var due = waiting.stream()
                .flatMap(report -> report.due().stream())
                .min(Comparator.naturalOrder())
                .map(day -> start(day.plusDays(1)));
        return waiting.stream()
                .map(Report::received)
                .min(Comparator.naturalOrder())
                .map(since -> List.of(new Task(title(), "/desk", start(since), due)))
                .orElse(List.of());
    }

    private String title() {
        return kit.texts().text(kit.city().languages().get(0), "task.waiting.line");
    }

    private Instant start(LocalDate day) {
        return day.atStartOfDay(kit.city().zone()).toInstant();
    }
}
