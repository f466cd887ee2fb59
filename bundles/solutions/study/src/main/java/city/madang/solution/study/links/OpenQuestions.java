// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.study.links;

import city.madang.identity.Official;
import city.madang.module.Kit;
import city.madang.solution.study.Groups;
import city.madang.solution.study.Study;
import city.madang.solution.study.domain.Answers;
import city.madang.solution.study.domain.Group;
import city.madang.solution.study.domain.Part;
import city.madang.task.Task;
import city.madang.task.TaskSource;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Parts with questions that an official's group has still to answer. */
public final class OpenQuestions implements TaskSource {
    private final Kit kit;
    private final Study study;

    public OpenQuestions(Kit kit, Study study) {
        this.kit = kit;
        this.study = study;
    }

    @Override
    public List<Task> tasks(Official official, int most) {
        return Groups.of(official)
                .map(group -> of(study.answers(), group, most))
                .orElse(List.of());
    }

    private List<Task> of(Answers answers, Group group, int most) {
        return Arrays.stream(Part.values())
                .filter(part -> !answers.open(answers.pack().of(part), group).isEmpty())
                .limit(most)
                .map(this::task)
                .toList();
    }

    /** In the city's first language: an official's own is not known here. */
    private Task task(Part part) {
        var title = kit.texts().text(kit.city().languages().get(0), "part." + part + ".title");
        return new Task(title, "/desk/parts/" + part, kit.clock().instant(), Optional.empty());
    }
}
