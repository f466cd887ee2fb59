// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.study.domain;

import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.Collectors;

/**
 * How far a city is by one criterion: the mean of the questions that bear on it, each with the mean of all who answered it.
 *
 * @param level 0 to 4; empty when nothing was answered
 * @param answered in the order of the data file
 * @param open questions that nobody has answered
 */
public record Readiness(Criterion criterion, OptionalDouble level, List<Line> answered, List<String> open) {
    /** Below it somebody who reads the letter will ask. */
    private static final double ENOUGH = 2;

    /** @param question its key @param level mean of its answers */
    public record Line(String question, double level) {}

    /** By every criterion. */
    public static List<Readiness> all(Answers answers) {
        var bearing = answers.pack().criteria();
        return Arrays.stream(Criterion.values())
                .map(each -> of(answers, each, bearing.getOrDefault(each, List.of())))
                .toList();
    }

    private static Readiness of(Answers answers, Criterion criterion, List<String> bearing) {
        var asked = bearing.stream()
                .collect(Collectors.partitioningBy(key -> answers.level(key).isPresent()));
        var answered = asked.get(true).stream()
                .map(key -> new Line(key, answers.level(key).getAsDouble()))
                .toList();
        return new Readiness(
                criterion, answered.stream().mapToDouble(Line::level).average(), answered, asked.get(false));
    }

    /** Also when nothing was answered. */
    public boolean isWeak() {
        return level.isEmpty() || level.getAsDouble() < ENOUGH;
    }
}
