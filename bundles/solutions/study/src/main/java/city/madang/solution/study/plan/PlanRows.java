// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.study.plan;

import city.madang.document.Table;
import city.madang.solution.study.desk.Words;
import city.madang.solution.study.domain.Budget;
import city.madang.solution.study.domain.Item;
import city.madang.solution.study.domain.Prices;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The plan in three depths as rows: for the page, for the paper, and for donors as a sheet. */
final class PlanRows {
    private PlanRows() {}

    static List<PlanPages.Row> of(Budget budget, Item.Sort sort, Words words) {
        var rows = new ArrayList<PlanPages.Row>();
        for (var chapter : budget.chapters(sort)) {
            rows.add(above(1, chapter.name(), chapter.total(), words));
            for (var section : chapter.sections()) {
                rows.add(above(2, section.name(), section.total(), words));
                section.lines().forEach(each -> rows.add(row(each, budget.prices(), words)));
            }
        }
        return List.copyOf(rows);
    }

    private static PlanPages.Row above(int depth, String name, long total, Words words) {
        var shown = name.isEmpty() ? words.text("plan.unnamed." + depth + ".label") : name;
        return new PlanPages.Row(depth, "", shown, "", "", words.money(total), false);
    }

    private static PlanPages.Row row(Budget.Priced priced, Prices prices, Words words) {
        var line = priced.line();
        boolean open = priced.each().isEmpty();
        return new PlanPages.Row(
                3,
                line.id(),
                line.name(),
                count(priced, prices, words),
                words.span(line.firstYear(), line.years()),
                open ? words.text("plan.open.label") : words.money(priced.total()),
                open);
    }

    /** How it was reckoned, with the numbers put in. */
    private static String count(Budget.Priced priced, Prices prices, Words words) {
        var line = priced.line();
        var open = words.text("plan.open.label");
        var quantity =
                line.quantity().map(each -> words.text("figure.quantity", each)).orElse(open);
        var price = line.wage().isEmpty()
                ? line.price()
                        .map(each -> words.money(prices.coins(line.currency()), each))
                        .orElse(open)
                : prices.wage(line.wage())
                        .map(each -> words.text("plan.wage.text", each.job(), words.money(each.amount())))
                        .orElse(open);
        var rate = prices.rate(line.currency())
                .filter(each -> line.wage().isEmpty())
                .map(each -> words.text("plan.times.text", words.text("figure.factor", each.worth())))
                .orElse("");
        return words.text("plan.count.text", quantity, line.unit(), price, rate);
    }

    /** As donors ask for it: a row for each line, with what it belongs to; amounts as numbers. */
    static Table table(Budget budget, Words words) {
        var columns = List.of(
                words.text("plan.sort.column"),
                words.text("line.heading.label"),
                words.text("line.item.label"),
                words.text("line.name.label"),
                words.text("line.quantity.label"),
                words.text("line.unit.label"),
                words.text("line.price.label"),
                words.text("line.currency.label"),
                words.text("plan.factor.column"),
                words.text("line.first.label"),
                words.text("line.years.label"),
                words.text("plan.each.column", budget.prices().city().code()),
                words.text("plan.all.column", budget.prices().city().code()),
                words.text("line.basis.label"));
        var rows = Arrays.stream(Item.Sort.values())
                .flatMap(sort -> budget.chapters(sort).stream())
                .flatMap(chapter -> chapter.sections().stream())
                .flatMap(section -> section.lines().stream())
                .map(each -> row(
                        each, budget.prices(), words.text("sort." + each.line().sort() + ".label")))
                .toList();
        return new Table(words.text("plan.title"), columns, rows);
    }

    private static List<Object> row(Budget.Priced priced, Prices prices, String sort) {
        var line = priced.line();
        var wage = prices.wage(line.wage());
        var coins = wage.isPresent() ? prices.city() : prices.coins(line.currency());
        var price = wage.map(each -> each.amount()).or(line::price);
        return Table.row(
                sort,
                line.heading(),
                line.item(),
                line.name(),
                line.quantity().orElse(null),
                line.unit(),
                price.map(coins::major).orElse(null),
                coins.code(),
                prices.rate(line.currency()).map(each -> each.worth()).orElse(null),
                line.firstYear(),
                line.years(),
                priced.each().map(prices.city()::major).orElse(null),
                priced.each().isPresent() ? prices.city().major(priced.total()) : null,
                line.basis());
    }
}
