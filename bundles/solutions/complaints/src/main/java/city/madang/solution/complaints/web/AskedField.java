// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.complaints.web;

import city.madang.solution.complaints.domain.AnswerType;
import city.madang.solution.complaints.domain.Question;
import city.madang.solution.complaints.domain.Question.Fault;
import city.madang.solution.complaints.domain.Question.Verdict;
import city.madang.solution.complaints.handover.TheirAttribute;
import city.madang.solution.complaints.open311.Attribute;
import city.madang.web.Choice;
import city.madang.web.Form;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A question of a service, ours or another server's, as it is shown in a form, and what was typed. Public, because templates read it.
 *
 * @param code of the question
 * @param asks false when it only tells {@code text}
 * @param hint how to answer; may be empty
 * @param choices of a list; empty otherwise
 */
public record AskedField(
        String code,
        boolean asks,
        String text,
        String hint,
        Question question,
        List<Choice> choices,
        List<String> typed,
        Verdict verdict) {

    /** Among those of the form, whatever the form is for. */
    public static final String NAME = "asked";

    /** The beginning of the texts that say why something cannot be the answer; a fault's code in a form goes on with it. */
    private static final String FAULT = "answer.";

    static AskedField ours(Attribute asked, List<String> typed, ZoneId city, Locale reader) {
        var choices = asked.choices().stream()
                .map(each -> new Choice(each.code(), each.name().in(reader)))
                .toList();
        return new AskedField(
                asked.code(),
                asked.variable(),
                asked.description().in(reader),
                asked.hint().map(hint -> hint.in(reader)).orElse(""),
                asked.question(),
                choices,
                typed,
                asked.question().judge(typed, city));
    }

    static AskedField theirs(TheirAttribute asked, List<String> typed, ZoneId city) {
        var choices = asked.choices().stream()
                .map(each -> new Choice(each.code(), each.name()))
                .toList();
        return new AskedField(
                asked.code(),
                asked.variable(),
                asked.description(),
                asked.hint(),
                asked.question(),
                choices,
                typed,
                asked.question().judge(typed, city));
    }

    /** Of the field of a question. */
    static String name(String code) {
        return NAME + "." + code;
    }

    /** Of the field. */
    public String name() {
        return name(code);
    }

    /** What can be taken of what was typed; notes in the form why the rest cannot be. */
    List<String> answers(Form form) {
        if (!asks) {
            return List.of();
        }
        fault().ifPresent(fault -> form.error(name(), FAULT + fault, text, most()));
        return verdict.answers();
    }

    public Optional<Fault> fault() {
        return asks ? verdict.fault() : Optional.empty();
    }

    /** Characters of the answer. */
    public int most() {
        return question.most();
    }

    /** How it is answered, for the template. */
    public AnswerType type() {
        return question.type();
    }

    /** The first that was typed. */
    public String first() {
        return typed.isEmpty() ? "" : typed.get(0);
    }
}
