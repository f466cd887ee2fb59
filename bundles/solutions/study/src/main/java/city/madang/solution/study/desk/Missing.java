// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.study.desk;

import city.madang.solution.study.domain.Answers;
import city.madang.solution.study.domain.Group;
import java.util.List;

/** Questions that a group has still to answer. Public, because templates read it. */
public record Missing(Group group, int open) {
    /** Empty when the panel is complete. */
    public static List<Missing> of(Answers answers) {
        return answers.missing().entrySet().stream()
                .map(each -> new Missing(each.getKey(), each.getValue().size()))
                .toList();
    }
}
