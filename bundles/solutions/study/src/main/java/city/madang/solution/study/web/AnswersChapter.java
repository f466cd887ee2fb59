// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.study.web;

import city.madang.document.Paper;
import city.madang.document.Paper.Block;
import city.madang.document.Table;
import city.madang.solution.study.desk.Chapter;
import city.madang.solution.study.desk.Reading;
import city.madang.solution.study.domain.Part;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Every question with all its answers, so that nothing in the report has to be believed. */
public final class AnswersChapter implements Chapter {
    @Override
    public List<Block> blocks(Reading reading) {
        var words = reading.words();
        var blocks = new ArrayList<Block>();
        blocks.add(new Paper.Heading(HEADING, words.text("report.answers.title")));
        var columns = List.of(words.text("result.question.column"), words.text("result.said.column"));
        for (var part : Part.values()) {
            var rows = reading.answers().pack().of(part).stream()
                    .map(each -> Table.row(reading.question(each.key()), said(each.key(), reading)))
                    .toList();
            blocks.add(new Paper.Rows(new Table(words.text("part." + part + ".title"), columns, rows)));
        }
        return blocks;
    }

    private static String said(String question, Reading reading) {
        return reading.answers().to(question).stream().map(reading::said).collect(Collectors.joining("\n"));
    }
}
