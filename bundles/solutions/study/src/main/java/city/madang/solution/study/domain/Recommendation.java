// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.study.domain;

import city.madang.catalogue.KnownModule;
import city.madang.catalogue.ModuleFacts;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * What a study says of one module. Its need is the mean of the problems that it says to solve, each counted as often as it says to
 * solve it well.
 *
 * @param percent how much the city needs it, 0 to 100; 0 when nothing is known
 * @param reasons the worst first
 * @param unmet what should be fulfilled first
 */
public record Recommendation(KnownModule module, int percent, When when, List<Reason> reasons, List<Unmet> unmet) {
    /** From here on a module is recommended. */
    public static final int NEEDED = 50;

    private static final int USEFUL = 25;
    private static final int PERCENT = 100;

    /** Where it stands on the system map. */
    public enum When {
        /** Needed, and what it needs is there. */
        NOW,
        /** Needed; something has to be done first. */
        NEXT,
        /** Of some use. */
        LATER,
        /** The answers show no need. */
        NOT_NEEDED,
        /** It says no facts, or nothing was answered that it depends on. */
        UNKNOWN
    }

    /** @param weight how well the module says to solve it, 1 to 3 */
    public record Reason(Problem problem, int weight) {}

    /** @param level the mean of the answers; empty when nobody answered */
    public record Unmet(Condition condition, Optional<Double> level) {}

    /** For every module, the most needed first. */
    public static List<Recommendation> all(Answers answers, List<KnownModule> modules) {
        return modules.stream()
                .map(module -> of(answers, module))
                .sorted(Comparator.comparing((Recommendation each) -> each.when())
                        .thenComparing(each -> -each.percent())
                        .thenComparing(each -> each.module().id()))
                .toList();
    }

    /** What these answers say of one module. */
    public static Recommendation of(Answers answers, KnownModule module) {
        var reasons = module.facts().map(facts -> reasons(answers, facts)).orElse(List.of());
        var unmet = module.facts().map(facts -> unmet(answers, facts)).orElse(List.of());
        int weights = reasons.stream().mapToInt(Reason::weight).sum();
        double sum = reasons.stream()
                .mapToDouble(each -> each.problem().badness().orElseThrow() * each.weight())
                .sum();
        int percent = weights == 0 ? 0 : (int) Math.round(PERCENT * sum / weights);
        return new Recommendation(module, percent, when(weights, percent, unmet), reasons, unmet);
    }

    private static When when(int weights, int percent, List<Unmet> unmet) {
        if (weights == 0) {
            return When.UNKNOWN;
        }
        if (percent >= NEEDED) {
            return unmet.isEmpty() ? When.NOW : When.NEXT;
        }
        return percent >= USEFUL ? When.LATER : When.NOT_NEEDED;
    }

    private static List<Reason> reasons(Answers answers, ModuleFacts facts) {
        return facts.problems().entrySet().stream()
                .map(each -> new Reason(Problem.of(answers, each.getKey()), each.getValue()))
                .filter(reason -> reason.problem().badness().isPresent())
                .sorted(Comparator.comparingDouble(
                        (Reason reason) -> -reason.problem().badness().orElseThrow() * reason.weight()))
                .toList();
    }

    private static List<Unmet> unmet(Answers answers, ModuleFacts facts) {
        return answers.pack().conditions().stream()
                .filter(condition -> facts.conditions().contains(condition.key()))
                .map(condition -> new Unmet(condition, boxed(answers, condition)))
                .filter(each -> each.level()
                        .filter(level -> level >= each.condition().least())
                        .isEmpty())
                .toList();
    }

    private static Optional<Double> boxed(Answers answers, Condition condition) {
        var level = answers.level(condition.question());
        return level.isPresent() ? Optional.of(level.getAsDouble()) : Optional.empty();
    }

    public boolean isNeeded() {
        return when == When.NOW || when == When.NEXT;
    }
}
