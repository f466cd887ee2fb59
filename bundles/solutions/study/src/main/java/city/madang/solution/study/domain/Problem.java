// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.study.domain;

import java.util.List;
import java.util.OptionalDouble;

/**
 * How bad a problem is, with the answers that show it: the mean of its answered rules, each counted as often as its weight says.
 *
 * @param badness 0 to 1; empty when none of its rules was answered
 */
public record Problem(String key, OptionalDouble badness, List<Cause> causes) {
    /** A rule that was answered. @param badness mean of the answers, 0 to 1 */
    public record Cause(Rule rule, List<Answer> answers, double badness) {}

    static Problem of(Answers answers, String key) {
        var causes = answers.pack().rules().stream()
                .filter(rule -> rule.problem().equals(key) && rule.weight() > 0)
                .filter(rule -> !answers.to(rule.question()).isEmpty())
                .map(rule -> cause(rule, answers.to(rule.question())))
                .toList();
        int weights = causes.stream().mapToInt(each -> each.rule().weight()).sum();
        double sum = causes.stream()
                .mapToDouble(each -> each.badness() * each.rule().weight())
                .sum();
        return new Problem(key, weights == 0 ? OptionalDouble.empty() : OptionalDouble.of(sum / weights), causes);
    }

    private static Cause cause(Rule rule, List<Answer> answers) {
        var mean =
                answers.stream().mapToDouble(each -> rule.badness(each.said())).average();
        return new Cause(rule, answers, mean.orElseThrow());
    }
}
