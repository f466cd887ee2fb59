// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.study.web;

import city.madang.module.Kit;
import city.madang.solution.study.Groups;
import city.madang.solution.study.Study;
import city.madang.solution.study.desk.Actions;
import city.madang.solution.study.desk.Back;
import city.madang.solution.study.desk.Missing;
import city.madang.solution.study.desk.Reading;
import city.madang.solution.study.domain.Coins;
import city.madang.solution.study.domain.Group;
import city.madang.solution.study.domain.Part;
import city.madang.solution.study.domain.Question;
import city.madang.solution.study.domain.Score;
import city.madang.solution.study.domain.SignOff;
import city.madang.solution.study.evidence.Exhibits;
import city.madang.solution.study.store.StudyMapper.AnswerRow;
import city.madang.web.Choice;
import city.madang.web.Form;
import city.madang.web.HttpCall;
import city.madang.web.HttpReply;
import city.madang.web.Routes;
import city.madang.web.ValueField;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The five parts, and the questions of each. */
public final class PartPages {
    private static final String ONE = "/desk/parts/{part}";

    private final Kit kit;
    private final Study study;
    private final Exhibits exhibits;

    public PartPages(Kit kit, Study study, Exhibits exhibits) {
        this.kit = kit;
        this.study = study;
        this.exhibits = exhibits;
    }

    public void routes(Routes on) {
        on.get("/desk", Actions.LOOK, this::list);
        on.get(ONE, Actions.LOOK, in -> show(in, in.form()));
        on.post(ONE, Actions.ANSWER, this::save);
        on.post(ONE + "/sign", Actions.SIGN, this::sign);
        on.post(ONE + "/reopen", Actions.SIGN, this::reopen);
    }

    /** A part in the list. Public, because templates read it. @param level empty when nothing was answered */
    public record Row(Part part, Optional<Double> level, int questions, int open, boolean signed) {}

    /**
     * A question. Public, because templates read it.
     *
     * @param mine whether the reader's group must answer it
     * @param value what the reader said, as it is typed; empty text for nothing
     * @param inPlace who is heard in the reader's place; empty text when the reader is
     * @param said by everybody, as sentences
     */
    public record Asked(
            Question question,
            boolean mine,
            String value,
            String inPlace,
            List<String> said,
            List<Choice> choices,
            String label) {}

    HttpReply list(HttpCall in) {
        var answers = study.answers();
        var signed = study.signOffs().stream().map(SignOff::part).toList();
        var rows = Arrays.stream(Part.values())
                .map(part -> new Row(
                        part,
                        level(Score.of(answers, part)),
                        answers.pack().of(part).size(),
                        answers.open(part).size(),
                        signed.contains(part)))
                .toList();
        return HttpReply.page("parts", Map.of("rows", rows, "missing", Missing.of(answers)));
    }

    static Optional<Double> level(Score score) {
        return score.level().isPresent() ? Optional.of(score.level().getAsDouble()) : Optional.empty();
    }

    private HttpReply show(HttpCall in, Form form) {
        var part = in.path("part", Part::valueOf);
        var reading = new Reading(kit, study, in.locale());
        var answers = reading.answers();
        var group = Groups.of(in.visitor());
        var signed =
                study.signOffs().stream().filter(each -> each.part() == part).findFirst();
        var own = study.own(in.visitor());
        var asked = answers.pack().of(part).stream()
                .map(each -> asked(group, each, Optional.ofNullable(own.get(each.key())), reading))
                .toList();
        answers.pack().of(part).forEach(each -> named(form, each.key(), reading));
        var model = new HashMap<String, Object>();
        model.put("evidence", exhibits.counts());
        model.put("part", part);
        model.put("group", group);
        model.put("asked", asked);
        model.put("mine", asked.stream().filter(Asked::mine).toList());
        model.put("signed", signed);
        model.put("signer", signed.map(each -> reading.name(each.person())).orElse(""));
        model.put("openCount", answers.open(part).size());
        model.put("maySign", in.may(Actions.SIGN, Actions.STUDY));
        model.put("currency", kit.city().currency().getCurrencyCode());
        return HttpReply.form("part", form, model);
    }

    /** A question of the city's own pack brings its words. */
    private static void named(Form form, String question, Reading reading) {
        reading.own(question).ifPresent(label -> form.named(question, label, reading.hint(question)));
    }

    private Asked asked(Optional<Group> group, Question question, Optional<AnswerRow> own, Reading reading) {
        var said = reading.answers().to(question.key());
        return new Asked(
                question,
                group.filter(question.groups()::contains).isPresent(),
                own.map(each -> question.kind().typed(each.said(), coins())).orElse(""),
                own.flatMap(AnswerRow::asideFor).map(reading::name).orElse(""),
                said.stream().map(reading::said).toList(),
                reading.choices(question.kind()),
                reading.question(question.key()));
    }

    private Coins coins() {
        return new Coins(kit.city().currency());
    }

    HttpReply save(HttpCall in) {
        var part = in.path("part", Part::valueOf);
        var group = Groups.of(in.visitor()).orElseThrow();
        var form = in.form();
        var fields = new LinkedHashMap<String, ValueField<String>>();
        study.pack().of(part).stream()
                .filter(each -> each.groups().contains(group))
                .forEach(each -> fields.put(
                        each.key(), form.value(each.key(), text -> each.kind().stored(text, coins()))));
        if (form.hasErrors()) {
            return show(in, form);
        }
        var said = new LinkedHashMap<String, String>();
        fields.forEach((key, field) -> said.put(key, field.find().orElse("")));
        return Back.to(page(part), () -> study.answer(in.visitor(), part, said), "part.saved.notice");
    }

    private static String page(Part part) {
        return "/desk/parts/" + part;
    }

    HttpReply sign(HttpCall in) {
        var part = in.path("part", Part::valueOf);
        return Back.to(page(part), () -> study.sign(in.visitor(), part), "part.signed.notice");
    }

    HttpReply reopen(HttpCall in) {
        var part = in.path("part", Part::valueOf);
        return Back.to(page(part), () -> study.reopen(in.visitor(), part), "part.reopened.notice");
    }
}
