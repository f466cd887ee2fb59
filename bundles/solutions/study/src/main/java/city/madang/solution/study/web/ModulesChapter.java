// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.study.web;

import city.madang.document.Paper;
import city.madang.document.Paper.Block;
import city.madang.document.Table;
import city.madang.solution.study.desk.Chapter;
import city.madang.solution.study.desk.Reading;
import city.madang.solution.study.desk.Words;
import city.madang.solution.study.domain.Recommendation;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The modules in the order of their need, and for each that is needed the answers that led to it. */
public final class ModulesChapter implements Chapter {
    @Override
    public List<Block> blocks(Reading reading) {
        var words = reading.words();
        var blocks = new ArrayList<Block>();
        blocks.add(new Paper.Heading(HEADING, words.text("report.modules.title")));
        var columns = List.of(
                words.text("result.module.column"),
                words.text("result.need.column"),
                words.text("result.when.column"),
                words.text("result.there.column"));
        var rows = reading.found().stream().map(each -> line(each, words)).toList();
        blocks.add(new Paper.Rows(new Table(words.text("report.map.title"), columns, rows)));
        reading.found().stream()
                .filter(Recommendation::isNeeded)
                .forEach(each -> blocks.addAll(reasons(each, reading)));
        return blocks;
    }

    private static List<Object> line(Recommendation each, Words words) {
        return Table.row(
                each.module().title(),
                words.text("figure.percent", each.percent()),
                words.text("when." + each.when() + ".label"),
                words.text(each.module().installed() ? "there.yes.label" : "there.no.label"));
    }

    private static List<Block> reasons(Recommendation found, Reading reading) {
        var words = reading.words();
        var rows = found.reasons().stream()
                .flatMap(reason -> reason.problem().causes().stream()
                        .map(cause -> Table.row(
                                reading.problem(reason.problem().key()),
                                reading.question(cause.rule().question()),
                                cause.answers().stream().map(reading::said).collect(Collectors.joining("\n")),
                                words.text("figure.percent", Words.percent(cause.badness())))))
                .toList();
        var columns = List.of(
                words.text("result.problem.column"),
                words.text("result.question.column"),
                words.text("result.said.column"),
                words.text("result.need.column"));
        var title = found.module().title();
        return List.of(
                new Paper.Heading(SMALLER, title),
                new Paper.Rows(new Table(words.text("report.reasons.title", title), columns, rows)),
                new Paper.Facts(
                        List.of(new Paper.Fact(words.text("result.prerequisites.label"), first(found, reading)))));
    }

    private static String first(Recommendation found, Reading reading) {
        var prerequisites = found.module().facts().stream().flatMap(facts -> facts.prerequisites().stream());
        return Stream.concat(
                        found.unmet().stream().map(each -> ResultPages.unmet(each, reading)),
                        prerequisites.map(reading.words()::local))
                .collect(Collectors.joining("\n"));
    }
}
