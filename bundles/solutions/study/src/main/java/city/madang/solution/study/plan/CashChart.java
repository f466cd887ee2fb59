// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.study.plan;

import city.madang.document.Chart;
import city.madang.module.Kit;
import city.madang.solution.study.desk.Words;
import city.madang.solution.study.domain.Coins;
import city.madang.solution.study.domain.Economics;
import java.util.List;
import java.util.stream.IntStream;

/** Costs, benefits and the running balance, year by year. */
final class CashChart {
    private CashChart() {}

    static Chart of(Kit kit, Economics economics, Words words) {
        var coins = new Coins(kit.city().currency());
        var years = IntStream.range(0, economics.costs().size()).boxed().toList();
        var labels =
                years.stream().map(year -> words.text("chart.year.label", year)).toList();
        var series = List.of(
                new Chart.Series(words.text("chart.costs.series"), major(economics.costs(), coins)),
                new Chart.Series(words.text("chart.benefits.series"), major(economics.benefits(), coins)),
                new Chart.Series(words.text("chart.balance.series"), major(economics.running(), coins)));
        return new Chart(
                Chart.Kind.LINES,
                words.text("chart.cash.title"),
                coins.code(),
                labels,
                series,
                words.text("module.name"),
                kit.clock().instant());
    }

    private static List<Double> major(List<Long> amounts, Coins coins) {
        return amounts.stream().map(each -> coins.major(each).doubleValue()).toList();
    }
}
