// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.study.domain;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Questions, rules and conditions: the data on which a study stands. */
public record Pack(List<Question> questions, List<Rule> rules, List<Condition> conditions) {
    public Pack {
        questions = List.copyOf(questions);
        rules = List.copyOf(rules);
        conditions = List.copyOf(conditions);
        var keys = questions.stream().map(Question::key).collect(Collectors.toSet());
        rules.stream().map(Rule::question).forEach(key -> known(keys.contains(key), key));
        for (var rule : rules) {
            boolean fits = questions.stream()
                    .anyMatch(each -> each.key().equals(rule.question())
                            && each.kind() == rule.sign().kind());
            if (!fits) {
                throw new IllegalArgumentException("the rule " + rule.id() + " reads an answer of another kind");
            }
        }
        conditions.stream().map(Condition::question).forEach(key -> known(keys.contains(key), key));
    }

    private static void known(boolean isThere, String key) {
        if (!isThere) {
            throw new IllegalArgumentException("no question has the key " + key);
        }
    }

    /**
     * @param questions lines of {@code questions.csv}, and so on
     * @throws IllegalArgumentException naming what is wrong
     */
    public static Pack of(List<String> questions, List<String> rules, List<String> conditions) {
        return new Pack(
                cells(questions).stream().map(Pack::question).toList(),
                cells(rules).stream()
                        .map(row -> new Rule(row[0], row[1], Integer.parseInt(row[2]), Rule.Sign.valueOf(row[3])))
                        .toList(),
                cells(conditions).stream()
                        .map(row -> new Condition(row[0], row[1], Integer.parseInt(row[2])))
                        .toList());
    }

    private static Question question(String[] row) {
        var groups = Arrays.stream(row[5].split(" ")).map(Group::valueOf).collect(Collectors.toSet());
        var dimension = row[4].isEmpty() ? Optional.<Dimension>empty() : Optional.of(Dimension.valueOf(row[4]));
        return new Question(
                row[0], Part.valueOf(row[1]), Kind.valueOf(row[2]), Integer.parseInt(row[3]), dimension, groups);
    }

    /** Cells between commas, of lines that are no comment. */
    public static List<String[]> cells(List<String> lines) {
        var rows = new ArrayList<String[]>();
        lines.stream()
                .filter(line -> !line.startsWith("#") && !line.isBlank())
                .forEach(line -> rows.add(line.split(",", -1)));
        return rows;
    }

    /** The same with other weights of rules, by {@link Rule#id}. */
    public Pack weighing(Map<String, Integer> weights) {
        var weighed = rules.stream()
                .map(rule -> rule.weighing(weights.getOrDefault(rule.id(), rule.weight())))
                .toList();
        return new Pack(questions, weighed, conditions);
    }

    public List<Question> of(Part part) {
        return questions.stream().filter(each -> each.part() == part).toList();
    }

    public Optional<Question> question(String key) {
        return questions.stream().filter(each -> each.key().equals(key)).findFirst();
    }
}
