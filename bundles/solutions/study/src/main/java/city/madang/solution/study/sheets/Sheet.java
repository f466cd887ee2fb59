// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.study.sheets;

import city.madang.document.Paper;
import city.madang.document.Paper.Block;
import city.madang.document.Table;
import city.madang.module.Kit;
import city.madang.solution.study.desk.Reading;
import city.madang.solution.study.domain.Coins;
import city.madang.solution.study.domain.Group;
import city.madang.solution.study.domain.Kind;
import city.madang.solution.study.domain.Part;
import city.madang.solution.study.domain.Question;
import city.madang.solution.study.store.StudyMapper.AnswerRow;
import city.madang.web.Choice;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The questions as a table to be filled in, and as a paper to be filled in by hand. */
final class Sheet {
    /** The titles of columns by which a filled table is read. */
    static final String KEY = "sheet.key.column";

    static final String OWN = "sheet.own.column";

    /** For a word, a number or a cross. */
    private static final String LINE = "______________________________";
    /** For sentences. */
    private static final int LINES = 4;

    private final Kit kit;
    private final Reading reading;

    Sheet(Kit kit, Reading reading) {
        this.kit = kit;
        this.reading = reading;
    }

    /** @param own the reader's answers, by question */
    Table table(Collection<Part> parts, Map<String, AnswerRow> own) {
        var words = reading.words();
        var columns = List.of(
                words.text(KEY),
                words.text("parts.part.column"),
                words.text("result.question.column"),
                words.text("sheet.hint.column"),
                words.text("sheet.groups.column"),
                words.text("sheet.kind.column"),
                words.text(OWN),
                words.text("sheet.others.column"));
        var rows = parts.stream()
                .flatMap(part -> reading.answers().pack().of(part).stream())
                .map(each -> row(each, Optional.ofNullable(own.get(each.key()))))
                .toList();
        return new Table(words.text("sheet.title"), columns, rows);
    }

    private List<Object> row(Question question, Optional<AnswerRow> own) {
        var words = reading.words();
        var others = reading.answers().to(question.key()).stream()
                .filter(each ->
                        own.filter(row -> row.person().equals(each.person())).isEmpty())
                .map(reading::said)
                .collect(Collectors.joining("\n"));
        return Table.row(
                question.key(),
                words.text("part." + question.part() + ".title"),
                reading.question(question.key()),
                reading.hint(question.key()),
                groups(question),
                kind(question.kind()),
                own.map(row -> cell(question, row.said())).orElse(""),
                others);
    }

    private String cell(Question question, String said) {
        return switch (question.kind()) {
            case CHOICE, YES_NO -> reading.value(question, said);
            case NUMBER, MONEY, TEXT ->
                question.kind().typed(said, new Coins(kit.city().currency()));
        };
    }

    private String groups(Question question) {
        return question.groups().stream()
                .sorted()
                .map((Group each) -> reading.words().text("group." + each + ".title"))
                .collect(Collectors.joining(", "));
    }

    private String kind(Kind kind) {
        return switch (kind) {
            case CHOICE, YES_NO -> choices(kind).stream().map(Choice::label).collect(Collectors.joining("\n"));
            case NUMBER, TEXT -> reading.words().text("sheet." + kind + ".text");
            case MONEY ->
                reading.words().text("sheet.MONEY.text", kit.city().currency().getCurrencyCode());
        };
    }

    /** Without the one for no answer. */
    private List<Choice> choices(Kind kind) {
        return reading.choices(kind).stream()
                .filter(each -> !each.value().isEmpty())
                .toList();
    }

    /** Empty, whatever was answered. */
    Paper paper(Collection<Part> parts) {
        var words = reading.words();
        var blocks = new ArrayList<Block>();
        blocks.add(new Paper.Text(words.text("sheet.paper.text")));
        blocks.add(new Paper.Facts(List.of(
                new Paper.Fact(words.text("sheet.name.label"), LINE),
                new Paper.Fact(words.text("sheet.for.label"), LINE),
                new Paper.Fact(words.text("sheet.day.label"), LINE))));
        for (var part : parts) {
            blocks.add(new Paper.Heading(2, words.text("part." + part + ".title")));
            reading.answers().pack().of(part).forEach(each -> blocks.addAll(blank(each)));
        }
        var title = words.text("sheet.paper.title", kit.city().name());
        return new Paper(title, words.reader(), title, blocks);
    }

    private List<Block> blank(Question question) {
        var about = reading.hint(question.key()) + "\n" + groups(question) + " (" + question.key() + ")";
        return List.of(
                new Paper.Heading(3, reading.question(question.key())),
                new Paper.Text(about),
                new Paper.Text(space(question.kind())));
    }

    private String space(Kind kind) {
        return switch (kind) {
            case CHOICE, YES_NO ->
                choices(kind).stream().map(each -> "[   ] " + each.label()).collect(Collectors.joining("\n"));
            case NUMBER, MONEY -> kind(kind) + "\n" + LINE;
            case TEXT -> String.join("\n", Collections.nCopies(LINES, LINE + LINE));
        };
    }
}
