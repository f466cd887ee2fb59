// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.study.schedule;

import city.madang.document.Chart;
import city.madang.module.Kit;
import city.madang.solution.study.DataFiles;
import city.madang.solution.study.desk.Words;

/** The work plan of the study itself, from its data file. */
final class Work {
    private Work() {}

    static Chart chart(Kit kit, Words words) {
        var steps = DataFiles.workPlan();
        return GanttChart.steps(
                kit,
                steps.stream()
                        .map(each -> words.text("work." + each.key() + ".label"))
                        .toList(),
                steps.stream().map(each -> (double) each.months()).toList(),
                words);
    }
}
