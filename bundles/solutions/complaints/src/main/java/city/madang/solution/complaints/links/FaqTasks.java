// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.complaints.links;

import city.madang.identity.Official;
import city.madang.module.Kit;
import city.madang.solution.complaints.Desk;
import city.madang.solution.complaints.Faqs;
import city.madang.solution.complaints.domain.Report;
import city.madang.task.Task;
import city.madang.task.TaskSource;
import java.time.LocalDate;
import java.util.List;

/** Questions often asked that somebody has to look at again, from a week before their day. */
public final class FaqTasks implements TaskSource {
    private static final int DAYS_BEFORE = 7;

    private final Kit kit;
    private final Faqs faqs;

    public FaqTasks(Kit kit, Faqs faqs) {
        this.kit = kit;
        this.faqs = faqs;
    }

    @Override
    public List<Task> tasks(Official official, int most) {
        if (!official.holds(Desk.CHIEF)) {
            return List.of();
        }
        var zone = kit.city().zone();
        var until = LocalDate.ofInstant(kit.clock().instant(), zone).plusDays(DAYS_BEFORE);
        return faqs.reviewedUntil(until, most).stream()
                .map(each -> new Task(
                        Report.cut(each.question(), Report.MOST_TITLE),
                        "/desk/faqs/" + each.id(),
                        each.reviewed(),
                        each.reviewBy()
                                .map(day -> day.plusDays(1).atStartOfDay(zone).toInstant())))
                .toList();
    }
}
