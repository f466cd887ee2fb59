// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.study.diagnosis;

import city.madang.document.Paper;
import city.madang.document.Table;
import city.madang.module.Kit;
import city.madang.solution.study.desk.Chapter;
import city.madang.solution.study.desk.Words;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What the kit saw by itself, for one reader, marked so. Used by one thread. */
final class SeenTable {
    private final Words words;
    private final Map<String, String> titles;

    SeenTable(Kit kit, Words words) {
        this.words = words;
        titles = new Sight(kit).titles(words.reader());
    }

    /** What was seen at one moment. @param name of the moment */
    record Moment(String name, List<Seen> seen) {}

    /** With a heading, for a paper; says so when nothing was seen. */
    List<Paper.Block> blocks(Moment now, Optional<Moment> before) {
        var heading = new Paper.Heading(Chapter.HEADING, words.text("seen.title"));
        var table = table(now, before);
        return table.isEmpty()
                ? List.of(heading, new Paper.Text(words.text("seen.nothing.text")))
                : List.of(heading, new Paper.Text(words.text("seen.about.text")), new Paper.Rows(table.get()));
    }

    /** Empty when nothing was seen at either moment. */
    Optional<Table> table(Moment now, Optional<Moment> before) {
        var changes = SeenChange.of(before.map(Moment::seen).orElse(List.of()), now.seen());
        if (changes.isEmpty()) {
            return Optional.empty();
        }
        var columns = List.of(
                words.text("seen.what.column"),
                before.map(Moment::name).orElse(words.text("diagnosis.before.column")),
                now.name(),
                words.text("diagnosis.change.column"),
                words.text("seen.date.column"));
        var rows = changes.stream()
                .map(each -> Table.row(
                        title(each.either()),
                        before.isEmpty() ? "" : value(each.before()),
                        value(each.now()),
                        before.isEmpty() ? "" : change(each),
                        words.text("diagnoses.date.text", each.either().asOf())))
                .toList();
        return Optional.of(new Table(words.text("seen.table.title"), columns, rows));
    }

    /** Each in a line, as those of another city are shown. */
    List<String> lines(List<Seen> seen) {
        return seen.stream()
                .map(each -> words.text("seen.line.text", title(each), value(Optional.of(each))))
                .toList();
    }

    /** As it is called here now; when it is gone, as it was called then. */
    private String title(Seen seen) {
        var module = titles.getOrDefault(seen.module(), seen.module());
        if (!seen.figure().isEmpty()) {
            var then = seen.title().isEmpty() ? seen.figure() : seen.title();
            return words.text("seen.figure.text", module, titles.getOrDefault(seen.key(), then));
        }
        return titles.containsKey(seen.module()) || seen.title().isEmpty() ? module : seen.title();
    }

    private String value(Optional<Seen> seen) {
        if (seen.isEmpty()) {
            return words.text("seen.absent.label");
        }
        var figure = seen.get();
        return figure.unit().isEmpty()
                ? words.text("seen.runs.label")
                : words.text(
                        "seen." + figure.unit().get() + ".text", figure.value().orElseThrow());
    }

    private String change(SeenChange change) {
        if (change.before().isEmpty()) {
            return words.text("seen.new.label");
        }
        if (change.now().isEmpty()) {
            return words.text("seen.gone.label");
        }
        return change.difference()
                .filter(by -> by.signum() != 0)
                .map(by -> words.text("seen.change.text", by))
                .orElse(words.text("seen.same.label"));
    }
}
