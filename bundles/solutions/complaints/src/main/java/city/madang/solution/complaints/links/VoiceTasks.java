// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.complaints.links;

import city.madang.identity.Official;
import city.madang.identity.Visitor;
import city.madang.module.Kit;
import city.madang.solution.complaints.Periods;
import city.madang.solution.complaints.VoiceReports;
import city.madang.solution.complaints.domain.Span;
import city.madang.task.Task;
import city.madang.task.TaskSource;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The report of the last month, and of the last year, as long as it is not published. */
public final class VoiceTasks implements TaskSource {
    private final Kit kit;
    private final VoiceReports reports;

    public VoiceTasks(Kit kit, VoiceReports reports) {
        this.kit = kit;
        this.reports = reports;
    }

    @Override
    public List<Task> tasks(Official official, int most) {
        if (!VoiceReports.mayWrite(new Visitor(Optional.of(official), Set.of()))) {
            return List.of();
        }
        var now = YearMonth.from(
                LocalDate.ofInstant(kit.clock().instant(), kit.city().zone()));
        return Stream.of(Span.month(now).before(), Span.year(now.getYear()).before())
                .filter(reports::isMissing)
                .limit(most)
                .map(this::task)
                .toList();
    }

    private Task task(Span span) {
        var periods = new Periods(kit.texts(), kit.city().languages().get(0));
        var over = span.until().atStartOfDay(kit.city().zone()).toInstant();
        return new Task(periods.report(span), "/desk/reports/" + span, over, Optional.empty());
    }
}
