// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.study.domain;

import city.madang.l10n.LocalText;
import city.madang.solution.study.domain.BadPack.Why;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Questions, rules and conditions: the data on which a study stands.
 *
 * @param texts of questions ({@code <key>}, {@code <key>.hint}), problems, sources of money, categories, functions, steps and cost items
 *     ({@code category.<key>}, {@code function.<key>}, {@code work.<key>}, {@code cost.<key>}) that the product has no words for
 * @param funding sources of money
 * @param criteria questions that bear on each criterion
 * @param functions for which a city needs systems, in categories
 * @param work how the study is made, step after step
 * @param costs with which a plan can begin
 */
public record Pack(
        List<Question> questions,
        List<Rule> rules,
        List<Condition> conditions,
        Map<String, LocalText> texts,
        List<Funding> funding,
        Map<Criterion, List<String>> criteria,
        FunctionPack functions,
        List<WorkStep> work,
        List<CostItem> costs) {
    public Pack {
        questions = List.copyOf(questions);
        rules = List.copyOf(rules);
        conditions = List.copyOf(conditions);
        texts = Map.copyOf(texts);
        funding = List.copyOf(funding);
        criteria = Map.copyOf(criteria);
        work = List.copyOf(work);
        costs = List.copyOf(costs);
    }

    /**
     * @param lines of each file
     * @throws BadPack naming the first line that is wrong
     */
    public static Pack of(Function<PackFile, List<String>> lines) {
        return PackReader.read(lines);
    }

    static boolean isComment(String line) {
        return line.startsWith("#") || line.isBlank();
    }

    /**
     * That a study may go on with this pack: what was answered is still asked, in the same way, and everything has words.
     *
     * @param before the pack until now
     * @param used what the study stands on already
     * @param hasWords whether the product has a text
     * @throws BadPack when not
     */
    public void mayFollow(Pack before, Used used, Predicate<String> hasWords) {
        for (var key : used.questions()) {
            var was = before.question(key).map(Question::kind);
            if (!was.equals(question(key).map(Question::kind))) {
                throw new BadPack(PackFile.QUESTIONS, 0, Why.ANSWERED, key);
            }
        }
        refuseGone(PackFile.CATEGORIES, before.functions.categories(), functions.categories(), used.categories());
        refuseGone(PackFile.FUNCTIONS, before.functions.keys(), functions.keys(), used.functions());
        Stream.of(
                        questions.stream().map(each -> new String[] {each.key(), "part." + each.key() + ".label"}),
                        rules.stream()
                                .map(each -> new String[] {each.problem(), "problem." + each.problem() + ".title"}),
                        funding.stream().map(each -> new String[] {each.key(), "funding." + each.key() + ".title"}),
                        functions.categories().stream()
                                .map(each -> new String[] {"category." + each, "category." + each + ".title"}),
                        functions.keys().stream()
                                .map(each -> new String[] {"function." + each, "function." + each + ".title"}),
                        work.stream().map(each -> new String[] {"work." + each.key(), "work." + each.key() + ".label"}),
                        costs.stream().flatMap(CostItem::words).map(each ->
                                new String[] {"cost." + each, "cost." + each + ".label"}))
                .flatMap(each -> each)
                .filter(each -> !texts.containsKey(each[0]) && !hasWords.test(each[1]))
                .findFirst()
                .ifPresent(each -> {
                    throw new BadPack(PackFile.TEXTS, 0, Why.WORDS, each[0]);
                });
    }

    private static void refuseGone(PackFile file, List<String> before, List<String> now, Set<String> used) {
        before.stream()
                .filter(each -> used.contains(each) && !now.contains(each))
                .findFirst()
                .ifPresent(each -> {
                    throw new BadPack(file, 0, Why.USED, each);
                });
    }

    /** What cannot go. @param questions that were answered @param categories and {@code functions} of systems that are listed */
    public record Used(Set<String> questions, Set<String> categories, Set<String> functions) {}

    /** The same with other weights of rules, by {@link Rule#id}. */
    public Pack weighing(Map<String, Integer> weights) {
        var weighed = rules.stream()
                .map(rule -> rule.weighing(weights.getOrDefault(rule.id(), rule.weight())))
                .toList();
        return new Pack(questions, weighed, conditions, texts, funding, criteria, functions, work, costs);
    }

    /** Keys of the lists of cost items, in the order of the file. */
    public List<String> costLists() {
        return costs.stream().map(CostItem::list).distinct().toList();
    }

    public List<CostItem> costs(String list) {
        return costs.stream().filter(each -> each.list().equals(list)).toList();
    }

    public List<Question> of(Part part) {
        return questions.stream().filter(each -> each.part() == part).toList();
    }

    public Optional<Question> question(String key) {
        return questions.stream().filter(each -> each.key().equals(key)).findFirst();
    }
}
