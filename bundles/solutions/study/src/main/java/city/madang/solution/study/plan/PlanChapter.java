// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.study.plan;

import city.madang.document.Paper;
import city.madang.document.Paper.Block;
import city.madang.document.Table;
import city.madang.module.Kit;
import city.madang.solution.study.desk.Chapter;
import city.madang.solution.study.desk.Reading;
import city.madang.solution.study.desk.Words;
import city.madang.solution.study.domain.Budget;
import city.madang.solution.study.domain.Item;
import city.madang.solution.study.domain.Prices;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** What the plan costs and brings, and what that comes to. */
public final class PlanChapter implements Chapter {
    /** Dashes say on paper how deep a row lies. */
    private static final List<String> DEPTHS = List.of("", "", "– ", "– – ");

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
        return blocks;
    }

    private List<Block> items(Words words) {
        var read = plan.read();
        if (read.budget().lines().isEmpty()) {
            return List.of(new Paper.Text(words.text("plan.empty.text")));
        }
        var blocks = new ArrayList<Block>();
        Arrays.stream(Item.Sort.values())
                .filter(sort -> !read.budget().chapters(sort).isEmpty())
                .forEach(sort -> blocks.add(new Paper.Rows(lines(read.budget(), sort, words))));
        if (!read.budget().prices().rates().isEmpty()) {
            blocks.add(new Paper.Rows(rates(read.budget().prices(), words)));
        }
        var formulas = new Formulas(read, words);
        blocks.add(new Paper.Facts(figures(read, formulas, words)));
        blocks.add(new Paper.Figure(CashChart.of(kit, read.budget().economics(), words)));
        var cases = formulas.otherwise().stream()
                .map(each -> Table.row(each.label(), each.value()))
                .toList();
        blocks.add(new Paper.Rows(new Table(
                words.text("plan.cases.title"),
                List.of(words.text("plan.case.column"), words.text("plan.net.label")),
                cases)));
        return blocks;
    }

    private static Table lines(Budget budget, Item.Sort sort, Words words) {
        var columns = List.of(
                words.text("line.name.label"),
                words.text("plan.count.column"),
                words.text("plan.years.column"),
                words.text("plan.total.column"));
        var rows = PlanRows.of(budget, sort, words).stream()
                .map(each ->
                        Table.row(DEPTHS.get(each.depth()) + each.name(), each.count(), each.years(), each.total()))
                .toList();
        return new Table(words.text("sort." + sort + ".title"), columns, rows);
    }

    private static Table rates(Prices prices, Words words) {
        var columns = List.of(
                words.text("prices.code.label"),
                words.text("prices.worth.column", prices.city().code()),
                words.text("prices.dated.label"),
                words.text("prices.origin.label"));
        var rows = prices.rates().stream()
                .map(each -> Table.row(each.currency(), each.worth().stripTrailingZeros(), each.dated(), each.source()))
                .toList();
        return new Table(words.text("prices.rates.title"), columns, rows);
    }

    private static List<Paper.Fact> figures(Plan.Read read, Formulas formulas, Words words) {
        var percent = new Paper.Fact(words.text("plan.percent.label"), words.text("figure.rate", read.percent()));
        return Stream.concat(
                        Stream.of(percent),
                        formulas.figures().stream()
                                .map(each -> new Paper.Fact(
                                        each.label(), each.value() + "\n" + each.meaning() + "\n" + each.formula())))
                .toList();
    }
}
