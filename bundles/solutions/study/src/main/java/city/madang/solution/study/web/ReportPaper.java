// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.study.web;

import city.madang.document.Paper;
import city.madang.document.Paper.Block;
import city.madang.document.Table;
import city.madang.module.Kit;
import city.madang.solution.study.DataFiles;
import city.madang.solution.study.domain.Answers;
import city.madang.solution.study.domain.Economics;
import city.madang.solution.study.domain.Item;
import city.madang.solution.study.domain.Part;
import city.madang.solution.study.domain.Recommendation;
import city.madang.solution.study.domain.Score;
import city.madang.solution.study.domain.SignOff;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The report, once for page and PDF: what is in the one is in the other. */
final class ReportPaper {
    private static final int SECOND = 2;
    private static final int THIRD = 3;
    private static final int CENTS = 2;

    private final Kit kit;
    private final Locale reader;
    private final Words words;
    private final Content content;

    /** Everything that a report tells. @param percent a year, by which the plan is discounted */
    record Content(
            Answers answers,
            List<SignOff> signOffs,
            List<Recommendation> found,
            List<Item> items,
            BigDecimal percent) {}

    ReportPaper(Kit kit, Locale reader, Content content) {
        this.kit = kit;
        this.reader = reader;
        this.content = content;
        words = new Words(kit, reader, content.answers().pack());
    }

    Paper paper() {
        var blocks = Stream.of(panel(), parts(), diagnosis(), modules(), plan(), funding(), answers())
                .flatMap(List::stream)
                .toList();
        var title = words.text("report.paper.title", kit.city().name());
        return new Paper(title, reader, title, blocks);
    }

    private List<Block> panel() {
        var missing = PartPages.missing(content.answers());
        var blocks = new ArrayList<Block>();
        blocks.add(new Paper.Text(words.text("report.about.text")));
        if (!missing.isEmpty()) {
            var open = missing.stream()
                    .map(each -> words.text(
                            "panel.missing.text", words.text("group." + each.group() + ".title"), each.open()))
                    .collect(Collectors.joining("\n"));
            blocks.add(new Paper.Heading(SECOND, words.text("panel.missing.title")));
            blocks.add(new Paper.Text(open));
        }
        return blocks;
    }

    private List<Block> parts() {
        var rows = Arrays.stream(Part.values()).map(this::part).toList();
        var columns = List.of(
                words.text("parts.part.column"), words.text("parts.level.column"), words.text("parts.state.column"));
        return List.of(
                new Paper.Heading(SECOND, words.text("parts.title")),
                new Paper.Rows(new Table(words.text("report.parts.title"), columns, rows)));
    }

    private List<Object> part(Part part) {
        var signed = content.signOffs().stream().anyMatch(each -> each.part() == part);
        var open = content.answers().open(part).size();
        var state = signed ? words.text("parts.signed.label") : words.text("parts.open.label", open);
        return Table.row(words.text("part." + part + ".title"), level(Score.of(content.answers(), part)), state);
    }

    private String level(Score score) {
        return score.level().isEmpty()
                ? words.text("score.none.label")
                : words.text("figure.level", score.level().getAsDouble());
    }

    private List<Block> diagnosis() {
        return List.of(
                new Paper.Heading(SECOND, words.text("report.diagnosis.title")),
                new Paper.Facts(List.of(
                        new Paper.Fact(words.text("result.whole.label"), level(Score.whole(content.answers()))))),
                new Paper.Figure(Charts.radar(kit, content.answers(), reader)));
    }

    private List<Block> modules() {
        var blocks = new ArrayList<Block>();
        blocks.add(new Paper.Heading(SECOND, words.text("report.modules.title")));
        blocks.add(new Paper.Rows(new Table(
                words.text("report.map.title"),
                List.of(
                        words.text("result.module.column"),
                        words.text("result.need.column"),
                        words.text("result.when.column"),
                        words.text("result.there.column")),
                content.found().stream().map(this::line).toList())));
        content.found().stream().filter(Recommendation::isNeeded).forEach(each -> reasons(each, blocks));
        return blocks;
    }

    private List<Object> line(Recommendation each) {
        return Table.row(
                each.module().title(),
                words.text("figure.percent", each.percent()),
                words.text("when." + each.when() + ".label"),
                words.text(each.module().installed() ? "there.yes.label" : "there.no.label"));
    }

    private void reasons(Recommendation found, List<Block> blocks) {
        blocks.add(new Paper.Heading(THIRD, found.module().title()));
        var rows = found.reasons().stream()
                .flatMap(reason -> reason.problem().causes().stream()
                        .map(cause -> Table.row(
                                ResultPages.problem(reason.problem().key(), words),
                                words.question(cause.rule().question()),
                                cause.answers().stream().map(words::said).collect(Collectors.joining("\n")),
                                words.text("figure.percent", Charts.percent(cause.badness())))))
                .toList();
        blocks.add(new Paper.Rows(new Table(
                words.text("report.reasons.title", found.module().title()),
                List.of(
                        words.text("result.problem.column"),
                        words.text("result.question.column"),
                        words.text("result.said.column"),
                        words.text("result.need.column")),
                rows)));
        var first = Stream.concat(
                        found.unmet().stream().map(each -> ResultPages.unmet(each, words)),
                        found.module().facts().stream()
                                .flatMap(facts -> facts.prerequisites().stream())
                                .map(words::local))
                .collect(Collectors.joining("\n"));
        blocks.add(new Paper.Facts(List.of(new Paper.Fact(words.text("result.prerequisites.label"), first))));
    }

    private List<Block> plan() {
        var economics = Item.together(content.items());
        var heading = new Paper.Heading(SECOND, words.text("plan.title"));
        if (content.items().isEmpty()) {
            return List.of(heading, new Paper.Text(words.text("plan.empty.text")));
        }
        var rows = content.items().stream()
                .map(each -> Table.row(
                        each.name(),
                        words.text("sort." + each.sort() + ".label"),
                        words.text("plan.years.text", each.firstYear(), each.firstYear() + each.years() - 1),
                        words.money(each.total())))
                .toList();
        var columns = List.of(
                words.text("plan.name.label"),
                words.text("plan.sort.label"),
                words.text("plan.years.column"),
                words.text("plan.total.column"));
        return List.of(
                heading,
                new Paper.Rows(new Table(words.text("plan.items.title"), columns, rows)),
                new Paper.Facts(figures(economics)),
                new Paper.Figure(Charts.cash(kit, economics, reader)));
    }

    private List<Paper.Fact> figures(Economics economics) {
        var rate = content.percent().movePointLeft(2);
        var found = economics.internalRate();
        var irr = found.rate()
                .map(each -> words.text("figure.rate", each.movePointRight(CENTS)))
                .orElseGet(() -> words.text("irr." + found.outcome() + ".text"));
        return List.of(
                new Paper.Fact(words.text("plan.cost.label"), words.money(economics.cost())),
                new Paper.Fact(words.text("plan.benefit.label"), words.money(economics.benefit())),
                new Paper.Fact(words.text("plan.percent.label"), words.text("figure.rate", content.percent())),
                new Paper.Fact(words.text("plan.net.label"), words.money(economics.netPresentValue(rate))),
                new Paper.Fact(
                        words.text("plan.ratio.label"),
                        economics
                                .benefitPerCost(rate)
                                .map(each -> words.text("figure.ratio", each))
                                .orElse(words.text("score.none.label"))),
                new Paper.Fact(words.text("plan.irr.label"), irr));
    }

    private List<Block> funding() {
        var rows = DataFiles.funding().stream()
                .map(each -> Table.row(
                        words.text("funding." + each.key() + ".title"),
                        words.text("figure.number", each.won()),
                        words.text("figure.number", each.dollars()),
                        each.check() ? words.text("funding.check.label") : ""))
                .toList();
        var columns = List.of(
                words.text("funding.source.column"),
                words.text("funding.won.column"),
                words.text("funding.dollars.column"),
                words.text("funding.check.column"));
        return List.of(
                new Paper.Heading(SECOND, words.text("funding.title")),
                new Paper.Rows(new Table(words.text("funding.ceilings.title"), columns, rows)));
    }

    private List<Block> answers() {
        var blocks = new ArrayList<Block>();
        blocks.add(new Paper.Heading(SECOND, words.text("report.answers.title")));
        for (var part : Part.values()) {
            var rows = content.answers().pack().of(part).stream()
                    .map(each -> Table.row(
                            words.question(each.key()),
                            content.answers().to(each.key()).stream()
                                    .map(words::said)
                                    .collect(Collectors.joining("\n"))))
                    .toList();
            blocks.add(new Paper.Rows(new Table(
                    words.text("part." + part + ".title"),
                    List.of(words.text("result.question.column"), words.text("result.said.column")),
                    rows)));
        }
        return blocks;
    }
}
