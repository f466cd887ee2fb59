// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.study.schedule;

import city.madang.document.Chart;
import city.madang.module.Kit;
import city.madang.solution.study.desk.Words;
import city.madang.solution.study.domain.Pack;
import city.madang.solution.study.domain.WorkStep;

/** The work plan of the study itself, as the pack has it. */
final class Work {
    private Work() {}

    static Chart chart(Kit kit, Pack pack, Words words) {
        var steps = pack.work();
        return GanttChart.steps(
                kit,
                steps.stream()
                        .map(each -> words.own(pack, "work." + each.key())
                                .orElseGet(() -> words.text("work." + each.key() + ".label")))
                        .toList(),
                steps.stream().map(each -> (double) each.months()).toList(),
                words);
    }

    /** How many steps in how many months. */
    static String text(Pack pack, Words words) {
        int months = pack.work().stream().mapToInt(WorkStep::months).sum();
        return words.text("work.text", pack.work().size(), months);
    }
}
