// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.study.domain;

import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.stream.Collectors;

/** Everything that was answered in a study, and what follows from it alone. Immutable. */
public final class Answers {
    private static final String INHABITANTS = "ea-population";

    private final Pack pack;
    private final List<Answer> all;
    private final Map<String, List<Answer>> byQuestion;

    /** @param all those that count, in the order in which they are shown */
    public Answers(Pack pack, List<Answer> all) {
        this.pack = pack;
        this.all = List.copyOf(all);
        byQuestion = this.all.stream().collect(Collectors.groupingBy(Answer::question));
    }

    public Pack pack() {
        return pack;
    }

    public List<Answer> all() {
        return all;
    }

    public List<Answer> to(String question) {
        return byQuestion.getOrDefault(question, List.of());
    }

    /** How many people the city has, by who answered last; empty when nobody did, or the pack asks something else by that key. */
    public OptionalLong inhabitants() {
        return to(INHABITANTS).stream()
                .filter(each -> pack.question(INHABITANTS)
                        .filter(asked -> asked.kind() == Kind.NUMBER)
                        .isPresent())
                .max(Comparator.comparing(Answer::changed))
                .map(each -> OptionalLong.of(Long.parseLong(each.said())))
                .orElse(OptionalLong.empty());
    }

    /** The mean level; empty when nobody answered. */
    OptionalDouble level(String question) {
        return to(question).stream()
                .mapToInt(each -> Integer.parseInt(each.said()))
                .average();
    }

    /** Questions that each group has still to answer, all parts together; a group that has none is left out. */
    public Map<Group, List<Question>> missing() {
        var missing = new EnumMap<Group, List<Question>>(Group.class);
        for (var group : Group.values()) {
            var open = open(pack.questions(), group);
            if (!open.isEmpty()) {
                missing.put(group, open);
            }
        }
        return missing;
    }

    /** Questions of a part that somebody of some group has still to answer. */
    public List<Question> open(Part part) {
        return pack.of(part).stream()
                .filter(each -> each.groups().stream().anyMatch(group -> !answered(each, group)))
                .toList();
    }

    public List<Question> open(List<Question> questions, Group group) {
        return questions.stream()
                .filter(each -> each.groups().contains(group) && !answered(each, group))
                .toList();
    }

    private boolean answered(Question question, Group group) {
        return to(question.key()).stream().anyMatch(each -> each.speaksFor() == group);
    }
}
