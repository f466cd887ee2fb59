// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.study.web;

import city.madang.document.Paper;
import city.madang.document.Paper.Block;
import city.madang.document.Table;
import city.madang.solution.study.desk.Chapter;
import city.madang.solution.study.desk.Reading;
import city.madang.solution.study.domain.Part;
import city.madang.solution.study.evidence.Exhibits;
import city.madang.solution.study.evidence.Exhibits.Exhibit;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Every question with all its answers, so that nothing in the report has to be believed. */
public final class AnswersChapter implements Chapter {
    private final Exhibits exhibits;

    public AnswersChapter(Exhibits exhibits) {
        this.exhibits = exhibits;
    }

    @Override
    public List<Block> blocks(Reading reading) {
        var words = reading.words();
        var blocks = new ArrayList<Block>();
        blocks.add(new Paper.Heading(HEADING, words.text("report.answers.title")));
        var columns = List.of(words.text("result.question.column"), words.text("result.said.column"));
        var evidence = exhibits.all();
        for (var part : Part.values()) {
            var rows = reading.answers().pack().of(part).stream()
                    .map(each -> Table.row(
                            reading.question(each.key()),
                            said(each.key(), evidence.getOrDefault(each.key(), List.of()), reading)))
                    .toList();
            blocks.add(new Paper.Rows(new Table(words.text("part." + part + ".title"), columns, rows)));
        }
        return blocks;
    }

    /** With the names of the files that show it. */
    private static String said(String question, List<Exhibit> evidence, Reading reading) {
        var said = reading.answers().to(question).stream().map(reading::said);
        var names = evidence.stream().map(each -> each.file().name()).collect(Collectors.joining(", "));
        var files = evidence.isEmpty()
                ? Stream.<String>empty()
                : Stream.of(reading.words().text("evidence.report.text", names));
        return Stream.concat(said, files).collect(Collectors.joining("\n"));
    }
}
