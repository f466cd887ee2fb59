// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.study.systems;

import city.madang.solution.study.domain.Answers;
import city.madang.solution.study.domain.CityFunction;
import city.madang.solution.study.domain.FunctionPack;
import city.madang.solution.study.domain.Kind;
import city.madang.solution.study.domain.Question;
import city.madang.solution.study.domain.Recommendation;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * How much the answers show that functions are wanted: a function whose module is recommended comes when the module does; any other
 * by the want that its question shows, with the bounds that hold for modules.
 */
final class Wishes {
    /** A recommended module is needed from here on; a function is wanted from the same share. */
    private static final double WANTED = Recommendation.NEEDED / 100.0;

    private Wishes() {}

    /** By function; those of which nothing is known are left out. */
    static Map<String, Wish> of(FunctionPack pack, Answers answers, List<Recommendation> found) {
        var modules =
                found.stream().collect(Collectors.toMap(each -> each.module().id(), Function.identity()));
        var wishes = new HashMap<String, Wish>();
        for (var each : pack.functions()) {
            each.module()
                    .map(modules::get)
                    .flatMap(module -> Step.of(module.when()))
                    .map(step -> new Wish(step, Wish.Why.MODULE))
                    .or(() -> each.question().flatMap(question -> asked(answers, question)))
                    .ifPresent(wish -> wishes.put(each.key(), wish));
        }
        return wishes;
    }

    /** The level that answers give a function of which they are asked as a level, 0 to 4. */
    static OptionalDouble level(CityFunction function, Answers answers) {
        var want = function.question()
                .flatMap(answers.pack()::question)
                .filter(each -> each.kind() == Kind.CHOICE)
                .map(each -> want(answers, each))
                .orElse(OptionalDouble.empty());
        return want.isEmpty() ? want : OptionalDouble.of((1 - want.getAsDouble()) * Kind.MOST);
    }

    /** @param key of a question that a consultant may have taken out since */
    private static Optional<Wish> asked(Answers answers, String key) {
        var want = answers.pack().question(key).map(each -> want(answers, each)).orElse(OptionalDouble.empty());
        return want.isEmpty() || want.getAsDouble() == 0
                ? Optional.empty()
                : Optional.of(new Wish(want.getAsDouble() >= WANTED ? Step.NOW : Step.LATER, Wish.Why.ANSWERS));
    }

    /** 0 to 1: what is missing to the highest level, or the share of those who say yes. */
    private static OptionalDouble want(Answers answers, Question question) {
        var said = answers.to(question.key()).stream();
        return switch (question.kind()) {
            case CHOICE ->
                said.mapToDouble(each -> 1 - Integer.parseInt(each.said()) / (double) Kind.MOST)
                        .average();
            case YES_NO ->
                said.mapToDouble(each -> each.said().equals("yes") ? 1 : 0).average();
            case NUMBER, MONEY, TEXT -> OptionalDouble.empty();
        };
    }
}
