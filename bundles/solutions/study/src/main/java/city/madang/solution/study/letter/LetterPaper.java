// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.study.letter;

import city.madang.document.Paper;
import city.madang.document.Paper.Block;
import city.madang.document.Table;
import city.madang.module.Kit;
import city.madang.solution.study.desk.Chapter;
import city.madang.solution.study.desk.Reading;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** The letter as a paper to be signed; and in the report the criteria alone. */
public final class LetterPaper implements Chapter {
    private static final String LINE = "\n\n____________________";

    private final Kit kit;
    private final Letter letter;

    public LetterPaper(Kit kit, Letter letter) {
        this.kit = kit;
        this.letter = letter;
    }

    Paper paper(Reading reading) {
        var words = reading.words();
        var written = letter.written();
        var blocks = new ArrayList<Block>();
        var recipient = written.getOrDefault(LetterPart.RECIPIENT, "");
        if (!recipient.isEmpty()) {
            blocks.add(new Paper.Text(recipient));
        }
        var today = LocalDate.ofInstant(kit.clock().instant(), kit.city().zone());
        blocks.add(new Paper.Text(words.text("letter.opening.text", kit.city().name(), today.toString())));
        for (var each : letter.readiness(reading)) {
            blocks.add(new Paper.Heading(HEADING, words.text("criterion." + each.criterion() + ".title")));
            blocks.add(new Paper.Text(
                    written.getOrDefault(LetterPart.of(each.criterion()), letter.proposed(each, reading))));
        }
        var signer = written.getOrDefault(LetterPart.SIGNER, words.text("letter.signer.text"));
        blocks.add(new Paper.Text(LINE + "\n" + signer));
        var title = words.text("letter.paper.title", kit.city().name());
        return new Paper(title, words.reader(), title, blocks);
    }

    @Override
    public List<Block> blocks(Reading reading) {
        var words = reading.words();
        var rows = letter.readiness(reading).stream()
                .map(each -> Table.row(
                        words.text("criterion." + each.criterion() + ".title"),
                        reading.level(each.level()),
                        each.isWeak() ? words.text("letter.weak.label") : "",
                        each.open().size()))
                .toList();
        var columns = List.of(
                words.text("letter.criterion.column"),
                words.text("parts.level.column"),
                words.text("letter.weak.column"),
                words.text("letter.open.column"));
        return List.of(
                new Paper.Heading(HEADING, words.text("letter.readiness.title")),
                new Paper.Text(words.text("letter.rule.text")),
                new Paper.Rows(new Table(words.text("letter.criteria.title"), columns, rows)));
    }
}
