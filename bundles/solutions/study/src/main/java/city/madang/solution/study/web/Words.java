// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.study.web;

import city.madang.identity.Official;
import city.madang.identity.PersonId;
import city.madang.l10n.LocalText;
import city.madang.module.Kit;
import city.madang.solution.study.domain.Answer;
import city.madang.solution.study.domain.Kind;
import city.madang.solution.study.domain.Pack;
import city.madang.solution.study.domain.Question;
import city.madang.web.Choice;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Questions, answers and figures in the reader's language. */
final class Words {
    private final Kit kit;
    private final Locale reader;
    private final Pack pack;

    Words(Kit kit, Locale reader, Pack pack) {
        this.kit = kit;
        this.reader = reader;
        this.pack = pack;
    }

    String text(String key, Object... arguments) {
        return kit.texts().text(reader, key, arguments);
    }

    String local(LocalText text) {
        return text.in(reader);
    }

    String question(String key) {
        return text("part." + key + ".label");
    }

    /** @param amount minor units of the city's currency */
    String money(long amount) {
        var currency = kit.city().currency();
        return text(
                "figure.money",
                BigDecimal.valueOf(amount, Math.max(0, currency.getDefaultFractionDigits())),
                currency.getCurrencyCode());
    }

    /** Who said it, for whom, and what. */
    String said(Answer answer) {
        return text(
                "answer.line", name(answer.person()), text("group." + answer.speaksFor() + ".title"), value(answer));
    }

    private String value(Answer answer) {
        return value(pack.question(answer.question()).orElseThrow(), answer.said());
    }

    String value(Question question, String said) {
        return switch (question.kind()) {
            case CHOICE -> text("level." + said + ".label");
            case YES_NO -> text("said." + said + ".label");
            case NUMBER -> text("figure.number", Long.valueOf(said));
            case MONEY -> money(Long.parseLong(said));
            case TEXT -> said;
        };
    }

    private String name(PersonId person) {
        return kit.organisation().official(person).map(Official::name).orElse("");
    }

    /** What can be chosen; empty for what is typed. */
    List<Choice> choices(Kind kind) {
        var none = Stream.of(new Choice("", text("answer.none.label")));
        return switch (kind) {
            case CHOICE ->
                Stream.concat(
                                none,
                                IntStream.rangeClosed(0, Kind.MOST)
                                        .mapToObj(level ->
                                                new Choice(String.valueOf(level), text("level." + level + ".label"))))
                        .toList();
            case YES_NO ->
                Stream.concat(
                                none,
                                Stream.of("yes", "no").map(each -> new Choice(each, text("said." + each + ".label"))))
                        .toList();
            default -> List.of();
        };
    }
}
