// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.study.diagnosis;

import city.madang.solution.study.diagnosis.Level.Scope;
import city.madang.solution.study.domain.Answers;
import city.madang.solution.study.domain.Dimension;
import city.madang.solution.study.domain.Score;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/** The levels of a city at one moment. */
public record Levels(List<Level> all) {
    public Levels {
        all = List.copyOf(all);
    }

    /** @param owner see {@link Level#owner} */
    static Levels of(String owner, Answers answers) {
        var levels = new ArrayList<Level>();
        var whole = Score.whole(answers);
        whole.level().ifPresent(each -> levels.add(above(owner, Scope.WHOLE, "", each)));
        for (var dimension : Dimension.values()) {
            Score.of(answers, dimension)
                    .level()
                    .ifPresent(each -> levels.add(above(owner, Scope.DIMENSION, dimension.name(), each)));
        }
        whole.lines().forEach(line -> levels.add(question(owner, line)));
        return new Levels(levels);
    }

    private static Level above(String owner, Scope scope, String name, double level) {
        return new Level(owner, scope, name, "", Level.thousandths(level), 0, 0);
    }

    private static Level question(String owner, Score.Line line) {
        var asked = line.question();
        return new Level(
                owner,
                Scope.QUESTION,
                asked.key(),
                asked.dimension().map(Dimension::name).orElse(""),
                Level.thousandths(line.mean()),
                asked.weight(),
                line.answers().size());
    }

    /** Empty when nothing counted. */
    public OptionalDouble whole() {
        return of(Scope.WHOLE, "");
    }

    /** Empty when nothing of it counted. */
    public OptionalDouble of(Dimension dimension) {
        return of(Scope.DIMENSION, dimension.name());
    }

    private OptionalDouble of(Scope scope, String name) {
        return all.stream()
                .filter(each -> each.scope() == scope && each.name().equals(name))
                .mapToDouble(Level::value)
                .findFirst();
    }

    /** The questions that counted for a dimension. */
    public List<Level> questions(Dimension dimension) {
        return all.stream()
                .filter(each ->
                        each.scope() == Scope.QUESTION && each.dimension().equals(dimension.name()))
                .toList();
    }

    /** A question that counted. */
    public Optional<Level> question(String key) {
        return all.stream()
                .filter(each -> each.scope() == Scope.QUESTION && each.name().equals(key))
                .findFirst();
    }
}
