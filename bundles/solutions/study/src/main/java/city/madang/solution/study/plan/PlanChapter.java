// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.study.plan;

import city.madang.document.Paper;
import city.madang.document.Paper.Block;
import city.madang.document.Table;
import city.madang.module.Kit;
import city.madang.solution.study.DataFiles;
import city.madang.solution.study.desk.Chapter;
import city.madang.solution.study.desk.Reading;
import city.madang.solution.study.desk.Words;
import city.madang.solution.study.domain.Economics;
import city.madang.solution.study.domain.Item;
import java.util.ArrayList;
import java.util.List;

/** What the plan costs and brings, what that comes to, and who may pay. */
public final class PlanChapter implements Chapter {
    private static final int CENTS = 2;

    private final Kit kit;
    private final Plan plan;

    public PlanChapter(Kit kit, Plan plan) {
        this.kit = kit;
        this.plan = plan;
    }

    @Override
    public List<Block> blocks(Reading reading) {
        var words = reading.words();
        var blocks = new ArrayList<Block>();
        blocks.add(new Paper.Heading(HEADING, words.text("plan.title")));
        blocks.addAll(items(words));
        blocks.add(new Paper.Heading(HEADING, words.text("funding.title")));
        blocks.add(new Paper.Rows(funding(words)));
        return blocks;
    }

    private List<Block> items(Words words) {
        var items = plan.items();
        if (items.isEmpty()) {
            return List.of(new Paper.Text(words.text("plan.empty.text")));
        }
        var rows = items.stream()
                .map(each -> Table.row(
                        each.name(),
                        words.text("sort." + each.sort() + ".label"),
                        words.years(each.firstYear(), each.years()),
                        words.money(each.total())))
                .toList();
        var columns = List.of(
                words.text("plan.name.label"),
                words.text("plan.sort.label"),
                words.text("plan.years.column"),
                words.text("plan.total.column"));
        var economics = Item.together(items);
        return List.of(
                new Paper.Rows(new Table(words.text("plan.items.title"), columns, rows)),
                new Paper.Facts(figures(economics, words)),
                new Paper.Figure(CashChart.of(kit, economics, words)));
    }

    private List<Paper.Fact> figures(Economics economics, Words words) {
        var percent = plan.percent();
        var rate = percent.movePointLeft(CENTS);
        var found = economics.internalRate();
        var irr = found.rate()
                .map(each -> words.text("figure.rate", each.movePointRight(CENTS)))
                .orElseGet(() -> words.text("irr." + found.outcome() + ".text"));
        var ratio = economics
                .benefitPerCost(rate)
                .map(each -> words.text("figure.ratio", each))
                .orElse(words.text("score.none.label"));
        return List.of(
                new Paper.Fact(words.text("plan.cost.label"), words.money(economics.cost())),
                new Paper.Fact(words.text("plan.benefit.label"), words.money(economics.benefit())),
                new Paper.Fact(words.text("plan.percent.label"), words.text("figure.rate", percent)),
                new Paper.Fact(words.text("plan.net.label"), words.money(economics.netPresentValue(rate))),
                new Paper.Fact(words.text("plan.ratio.label"), ratio),
                new Paper.Fact(words.text("plan.irr.label"), irr));
    }

    private static Table funding(Words words) {
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
        return new Table(words.text("funding.ceilings.title"), columns, rows);
    }
}
