// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.study.domain;

import java.util.List;
import java.util.OptionalDouble;
import java.util.function.Predicate;

/**
 * A level with what led to it: the mean of the answered questions, each counted as often as its weight says, and each with the mean
 * of all who answered it.
 *
 * @param level 0 to 4; empty when nothing was answered
 * @param lines what counts
 * @param open what would count and nobody has answered
 */
public record Score(OptionalDouble level, List<Line> lines, List<Question> open) {
    /** Answers that are this far apart should be talked about. */
    private static final int APART = 2;

    /** @param mean of the answers, 0 to 4 */
    public record Line(Question question, List<Answer> answers, double mean) {
        /** Whether those who answered do not agree. */
        public boolean isDisputed() {
            var levels = answers.stream()
                    .mapToInt(each -> Integer.parseInt(each.said()))
                    .summaryStatistics();
            return levels.getMax() - levels.getMin() >= APART;
        }
    }

    public static Score of(Answers answers, Part part) {
        return of(answers, question -> question.part() == part);
    }

    public static Score of(Answers answers, Dimension dimension) {
        return of(
                answers,
                question -> question.dimension().filter(dimension::equals).isPresent());
    }

    public static Score whole(Answers answers) {
        return of(answers, question -> true);
    }

    private static Score of(Answers answers, Predicate<Question> which) {
        var counting = answers.pack().questions().stream()
                .filter(which)
                .filter(each -> each.weight() > 0)
                .toList();
        var lines = counting.stream()
                .filter(each -> !answers.to(each.key()).isEmpty())
                .map(each -> new Line(
                        each, answers.to(each.key()), answers.level(each.key()).orElseThrow()))
                .toList();
        var open = counting.stream()
                .filter(each -> answers.to(each.key()).isEmpty())
                .toList();
        int weights = lines.stream().mapToInt(line -> line.question().weight()).sum();
        double sum = lines.stream()
                .mapToDouble(line -> line.mean() * line.question().weight())
                .sum();
        return new Score(weights == 0 ? OptionalDouble.empty() : OptionalDouble.of(sum / weights), lines, open);
    }
}
