// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.study.web;

import city.madang.module.Kit;
import city.madang.solution.study.Study;
import city.madang.solution.study.domain.Pack;
import city.madang.solution.study.domain.Recommendation;
import city.madang.solution.study.domain.Rule;
import city.madang.web.HttpCall;
import city.madang.web.HttpReply;
import city.madang.web.Routes;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

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
    public record Row(String id, String problem, String question, String sign, int weight, int shipped) {
        public boolean isChanged() {
            return weight != shipped;
        }
    }

    /** A module whose need is another than with the weights that shipped. Public, because templates read it. */
    public record Move(String title, int before, int after, String when, String whenBefore, List<String> because) {}

    HttpReply show(HttpCall in) {
        var answers = study.answers();
        var words = new Words(kit, in.locale(), answers.pack());
        var shipped = weights(study.shipped());
        var rows = answers.pack().rules().stream()
                .map(rule -> new Row(
                        rule.id(),
                        ResultPages.problem(rule.problem(), words),
                        words.question(rule.question()),
                        rule.sign().name(),
                        rule.weight(),
                        shipped.get(rule.id())))
                .toList();
        var model = new HashMap<String, Object>();
        model.put("rows", rows);
        model.put("weights", IntStream.rangeClosed(0, HEAVIEST).boxed().toList());
        model.put("changed", rows.stream().anyMatch(Row::isChanged));
        model.put("moves", moves(in.locale(), words));
        return HttpReply.page("rules", model);
    }

    private static Map<String, Integer> weights(Pack pack) {
        return pack.rules().stream().collect(Collectors.toMap(Rule::id, Rule::weight));
    }

    private List<Move> moves(Locale reader, Words words) {
        var answers = study.answers();
        var before = study.recommendations(study.asShipped(), reader).stream()
                .collect(Collectors.toMap(each -> each.module().id(), each -> each));
        var shipped = weights(study.shipped());
        var changed = answers.pack().rules().stream()
                .filter(rule -> rule.weight() != shipped.get(rule.id()))
                .toList();
        return study.recommendations(answers, reader).stream()
                .filter(each -> each.percent() != before.get(each.module().id()).percent())
                .map(each -> move(before.get(each.module().id()), each, changed, words))
                .toList();
    }

    private static Move move(Recommendation before, Recommendation after, List<Rule> changed, Words words) {
        var problems =
                after.module().facts().map(facts -> facts.problems().keySet()).orElseThrow();
        var because = changed.stream()
                .filter(rule -> problems.contains(rule.problem()))
                .map(rule -> words.text(
                        "rules.because.text",
                        ResultPages.problem(rule.problem(), words),
                        words.question(rule.question()),
                        rule.weight()))
                .toList();
        return new Move(
                after.module().title(),
                before.percent(),
                after.percent(),
                after.when().name(),
                before.when().name(),
                because);
    }

    HttpReply save(HttpCall in) {
        var form = in.form();
        var weights = new HashMap<String, Integer>();
        for (var rule : study.shipped().rules()) {
            form.value(rule.id(), RulePages::weight).find().ifPresent(weight -> weights.put(rule.id(), weight));
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
        study.weigh(in.visitor(), Map.of());
        return HttpReply.seeOther(PATH).notice("rules.reset.notice");
    }
}
