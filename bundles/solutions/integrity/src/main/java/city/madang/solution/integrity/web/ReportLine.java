// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.integrity.web;

import city.madang.identity.Official;
import city.madang.module.Kit;
import city.madang.solution.integrity.domain.Report;
import java.time.LocalDate;

/**
 * A report as the list shows it.
 *
 * @param investigator name; empty when it is nobody's
 * @param overdue whether its next date has passed
 */
public record ReportLine(Report report, String investigator, boolean overdue) {
    static ReportLine of(Report report, Kit kit) {
        var today = LocalDate.ofInstant(kit.clock().instant(), kit.city().zone());
        var name = report.investigator().flatMap(kit.organisation()::official).map(Official::name);
        return new ReportLine(
                report, name.orElse(""), report.due().filter(today::isAfter).isPresent());
    }
}
