// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.study.web;

import city.madang.document.Paper;
import city.madang.document.Paper.Block;
import city.madang.document.Table;
import city.madang.module.Kit;
import city.madang.solution.study.desk.Chapter;
import city.madang.solution.study.desk.Charts;
import city.madang.solution.study.desk.Missing;
import city.madang.solution.study.desk.Reading;
import city.madang.solution.study.domain.Part;
import city.madang.solution.study.domain.Score;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** Who has answered, how far each part is, and the levels that follow. */
public final class StandChapter implements Chapter {
    private final Kit kit;

    public StandChapter(Kit kit) {
        this.kit = kit;
    }

    @Override
    public List<Block> blocks(Reading reading) {
        var words = reading.words();
        var blocks = new ArrayList<Block>();
        blocks.add(new Paper.Text(words.text("report.about.text")));
        blocks.addAll(panel(reading));
        blocks.add(new Paper.Heading(HEADING, words.text("parts.title")));
        blocks.add(new Paper.Rows(parts(reading)));
        blocks.add(new Paper.Heading(HEADING, words.text("report.diagnosis.title")));
        blocks.add(new Paper.Facts(List.of(
                new Paper.Fact(words.text("result.whole.label"), reading.level(Score.whole(reading.answers()))))));
        blocks.add(new Paper.Figure(Charts.radar(kit, reading)));
        return blocks;
    }

    private static List<Block> panel(Reading reading) {
        var words = reading.words();
        var missing = Missing.of(reading.answers());
        if (missing.isEmpty()) {
            return List.of();
        }
        var open = missing.stream()
                .map(each ->
                        words.text("panel.missing.text", words.text("group." + each.group() + ".title"), each.open()))
                .collect(Collectors.joining("\n"));
        return List.of(new Paper.Heading(HEADING, words.text("panel.missing.title")), new Paper.Text(open));
    }

    private static Table parts(Reading reading) {
        var words = reading.words();
        var signed = reading.signOffs().stream().map(each -> each.part()).collect(Collectors.toSet());
        var columns = List.of(
                words.text("parts.part.column"), words.text("parts.level.column"), words.text("parts.state.column"));
        var rows = Arrays.stream(Part.values())
                .map(part -> Table.row(
                        words.text("part." + part + ".title"),
                        reading.level(Score.of(reading.answers(), part)),
                        signed.contains(part)
                                ? words.text("parts.signed.label")
                                : words.text(
                                        "parts.open.label",
                                        reading.answers().open(part).size())))
                .toList();
        return new Table(words.text("report.parts.title"), columns, rows);
    }
}
