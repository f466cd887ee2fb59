// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.study.diagnosis;

import city.madang.document.Paper;
import city.madang.document.Paper.Block;
import city.madang.document.Table;
import city.madang.module.Kit;
import city.madang.solution.study.desk.Chapter;
import city.madang.solution.study.domain.Dimension;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Two of the reports of a diagnosis: the city as a whole, and dimension by dimension. */
final class DiagnosisPapers {
    private final Kit kit;
    private final Diagnoses diagnoses;

    DiagnosisPapers(Kit kit, Diagnoses diagnoses) {
        this.kit = kit;
        this.diagnoses = diagnoses;
    }

    Paper overall(Diagnosis diagnosis, Shown shown) {
        var words = shown.words();
        var before = shown.earlier(diagnosis);
        var blocks = new ArrayList<Block>();
        blocks.add(new Paper.Text(words.text("report.about.text")));
        blocks.add(new Paper.Facts(facts(diagnosis, shown)));
        blocks.add(new Paper.Figure(shown.radar(diagnosis, before)));
        blocks.add(new Paper.Rows(levels(diagnosis, shown)));
        if (shown.all().size() > 1) {
            blocks.add(new Paper.Figure(shown.trend()));
        }
        blocks.addAll(seen(diagnosis, before, shown));
        return paper(words.text("diagnosis.overall.title", kit.city().name(), diagnosis.name()), shown, blocks);
    }

    private List<Block> seen(Diagnosis diagnosis, Optional<Diagnosis> before, Shown shown) {
        return new SeenTable(kit, shown.words()).blocks(diagnoses.moment(diagnosis), before.map(diagnoses::moment));
    }

    private static Paper paper(String title, Shown shown, List<Block> blocks) {
        return new Paper(title, shown.words().reader(), title, blocks);
    }

    private static List<Paper.Fact> facts(Diagnosis diagnosis, Shown shown) {
        var words = shown.words();
        return List.of(
                new Paper.Fact(words.text("diagnoses.taken.column"), shown.date(diagnosis)),
                new Paper.Fact(
                        words.text("result.whole.label"),
                        shown.reading().level(shown.summary(diagnosis).whole())),
                new Paper.Fact(
                        words.text("others.title"), shown.range(shown.others().whole())),
                new Paper.Fact(
                        words.text("diagnosis.panel.label"),
                        words.text(diagnosis.complete() ? "diagnosis.panel.complete" : "diagnosis.panel.incomplete")),
                new Paper.Fact(words.text("diagnosis.answers.label"), words.text("figure.number", diagnosis.answers())),
                new Paper.Fact(words.text("diagnosis.pack.label"), diagnosis.pack()));
    }

    /** By dimension, against the one before and other cities. */
    private static Table levels(Diagnosis diagnosis, Shown shown) {
        var words = shown.words();
        var now = shown.summary(diagnosis);
        var before = shown.earlier(diagnosis).map(shown::summary).orElse(new Levels(List.of()));
        var rows = Comparison.of(before, now).moves().stream()
                .map(each -> Table.row(
                        shown.name(each.dimension()),
                        shown.reading().level(each.before()),
                        shown.reading().level(each.now()),
                        shown.change(each.change()),
                        shown.range(shown.others().of(each.dimension()))))
                .toList();
        return new Table(words.text("chart.radar.title"), columns(diagnosis, shown), rows);
    }

    private static List<String> columns(Diagnosis diagnosis, Shown shown) {
        var words = shown.words();
        return List.of(
                words.text("diagnosis.dimension.column"),
                shown.earlier(diagnosis).map(Diagnosis::name).orElse(words.text("diagnosis.before.column")),
                diagnosis.name(),
                words.text("diagnosis.change.column"),
                words.text("others.title"));
    }

    Paper dimensions(Diagnosis diagnosis, Shown shown) {
        var words = shown.words();
        var now = diagnoses.levels(diagnosis);
        var before = shown.earlier(diagnosis).map(diagnoses::levels);
        var blocks = new ArrayList<Block>();
        blocks.add(new Paper.Text(words.text("result.formula.text")));
        for (var dimension : shown.dimensions()) {
            blocks.add(new Paper.Heading(Chapter.HEADING, shown.name(dimension)));
            blocks.add(new Paper.Facts(facts(dimension, now, shown)));
            blocks.add(questions(dimension, now, before, shown));
        }
        blocks.addAll(seen(diagnosis, shown.earlier(diagnosis), shown));
        return paper(words.text("diagnosis.dimensions.title", kit.city().name(), diagnosis.name()), shown, blocks);
    }

    private static List<Paper.Fact> facts(Dimension dimension, Levels now, Shown shown) {
        var words = shown.words();
        var facts = new ArrayList<Paper.Fact>();
        var level = now.of(dimension);
        facts.add(new Paper.Fact(
                words.text("diagnosis.level.label"), shown.reading().level(level)));
        facts.add(new Paper.Fact(
                words.text("others.title"), shown.range(shown.others().of(dimension))));
        var further = shown.furtherCities(dimension, level);
        if (!further.isEmpty()) {
            facts.add(new Paper.Fact(words.text("master.cities.label"), further));
        }
        return facts;
    }

    private static Block questions(Dimension dimension, Levels now, Optional<Levels> before, Shown shown) {
        var words = shown.words();
        var questions = now.questions(dimension);
        if (questions.isEmpty()) {
            return new Paper.Text(words.text("diagnosis.unanswered.text"));
        }
        var rows = questions.stream()
                .map(each -> Table.row(
                        shown.reading().question(each.name()),
                        words.text("result.line.text", each.value(), each.weight()),
                        before.flatMap(all -> all.question(each.name()))
                                .map(one -> words.text("figure.level", one.value()))
                                .orElse(words.text("score.none.label"))))
                .toList();
        var columns = List.of(
                words.text("result.question.column"),
                words.text("diagnosis.level.label"),
                words.text("diagnosis.before.column"));
        return new Paper.Rows(new Table(words.text("diagnosis.questions.title", shown.name(dimension)), columns, rows));
    }
}
