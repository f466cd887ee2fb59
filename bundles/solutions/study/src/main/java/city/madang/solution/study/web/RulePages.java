// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.study.web;

import city.madang.module.Kit;
import city.madang.solution.study.Study;
import city.madang.solution.study.desk.Actions;
import city.madang.solution.study.desk.Reading;
import city.madang.solution.study.domain.Answers;
import city.madang.solution.study.domain.Pack;
import city.madang.solution.study.domain.Recommendation;
import city.madang.solution.study.domain.Rule;
import city.madang.web.HttpCall;
import city.madang.web.HttpReply;
import city.madang.web.Routes;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The rules in the open: what each weighs, and which recommendations move when somebody weighs them anew. */
public final class RulePages {
    private static final String PATH = "/desk/rules";
    private static final int HEAVIEST = 5;

    private final Kit kit;
    private final Study study;

    public RulePages(Kit kit, Study study) {
        this.kit = kit;
        this.study = study;
    }

    public void routes(Routes on) {
        on.get(PATH, Actions.LOOK, this::show);
        on.post(PATH, Actions.CONSULT, this::save);
        on.post(PATH + "/reset", Actions.CONSULT, this::reset);
    }

    /** A rule. Public, because templates read it. @param shipped its weight in the data file */
    public record Row(String id, String question, String sign, int weight, int shipped) {
        public boolean isChanged() {
            return weight != shipped;
        }
    }

    /** The rules of one problem. Public, because templates read it. */
    public record Group(String problem, List<Row> rows) {}

    /** A module whose need is another than with the weights that shipped. Public, because templates read it. */
    public record Move(String title, int before, int after, String when, String whenBefore, List<String> because) {}

    HttpReply show(HttpCall in) {
        var reading = new Reading(kit, study, in.locale());
        var files = study.pack();
        var shipped = weights(files);
        var rules = reading.answers().pack().rules();
        var groups = rules.stream()
                .collect(Collectors.groupingBy(
                        rule -> reading.problem(rule.problem()),
                        LinkedHashMap::new,
                        Collectors.mapping(
                                rule -> row(rule, shipped.getOrDefault(rule.id(), rule.weight()), reading),
                                Collectors.toList())))
                .entrySet()
                .stream()
                .map(each -> new Group(each.getKey(), each.getValue()))
                .toList();
        var changed = rules.stream()
                .filter(rule -> rule.weight() != shipped.getOrDefault(rule.id(), rule.weight()))
                .toList();
        var model = new HashMap<String, Object>();
        model.put("groups", groups);
        model.put("weights", IntStream.rangeClosed(0, HEAVIEST).boxed().toList());
        model.put("changed", !changed.isEmpty());
        model.put("moves", changed.isEmpty() ? List.of() : moves(reading, files, because(changed, shipped, reading)));
        return HttpReply.page("rules", model);
    }

    private static Row row(Rule rule, int shipped, Reading reading) {
        return new Row(rule.id(), reading.question(rule.question()), rule.sign().name(), rule.weight(), shipped);
    }

    private static Map<String, Integer> weights(Pack pack) {
        return pack.rules().stream().collect(Collectors.toMap(Rule::id, Rule::weight));
    }

    /** What is said of each rule that weighs something else, by its problem. */
    private static Map<String, List<String>> because(
            List<Rule> changed, Map<String, Integer> shipped, Reading reading) {
        return changed.stream()
                .collect(Collectors.groupingBy(
                        Rule::problem,
                        Collectors.mapping(
                                rule -> reading.words()
                                        .text(
                                                "rules.because.text",
                                                reading.problem(rule.problem()),
                                                reading.question(rule.question()),
                                                rule.weight(),
                                                shipped.get(rule.id())),
                                Collectors.toList())));
    }

    private static List<Move> moves(Reading reading, Pack files, Map<String, List<String>> because) {
        var asShipped = new Answers(files, reading.answers().all());
        return reading.found().stream()
                .flatMap(after -> {
                    var before = Recommendation.of(asShipped, after.module());
                    return before.percent() == after.percent()
                            ? Stream.empty()
                            : Stream.of(move(before, after, because));
                })
                .toList();
    }

    private static Move move(Recommendation before, Recommendation after, Map<String, List<String>> because) {
        var problems =
                after.module().facts().map(facts -> facts.problems().keySet()).orElseThrow();
        return new Move(
                after.module().title(),
                before.percent(),
                after.percent(),
                after.when().name(),
                before.when().name(),
                problems.stream()
                        .sorted()
                        .flatMap(each -> because.getOrDefault(each, List.of()).stream())
                        .toList());
    }

    /** A rule that was not sent keeps its weight. Nobody who chooses from the page sends what is none. */
    HttpReply save(HttpCall in) {
        var form = in.form();
        var weights = new HashMap<String, Integer>();
        for (var rule : study.pack().rules()) {
            form.value(rule.id(), RulePages::weight).find().ifPresent(weight -> weights.put(rule.id(), weight));
        }
        if (form.hasErrors()) {
            return HttpReply.seeOther(PATH).notice("rules.wrong.notice");
        }
        study.weigh(in.visitor(), weights);
        return HttpReply.seeOther(PATH).notice("rules.saved.notice");
    }

    /** @throws IllegalArgumentException when it is none */
    private static int weight(String typed) {
        if (!typed.matches("[0-5]")) {
            throw new IllegalArgumentException("no weight");
        }
        return Integer.parseInt(typed);
    }

    HttpReply reset(HttpCall in) {
        study.weighAsShipped(in.visitor());
        return HttpReply.seeOther(PATH).notice("rules.reset.notice");
    }
}
