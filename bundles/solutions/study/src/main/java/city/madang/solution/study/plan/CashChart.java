// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.study.plan;

import city.madang.document.Chart;
import city.madang.module.Kit;
import city.madang.solution.study.domain.Economics;
import city.madang.solution.study.web.Words;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.IntStream;

/** Costs, benefits and the running balance, year by year. */
final class CashChart {
    private CashChart() {}

    static Chart of(Kit kit, Economics economics, Words words) {
        int digits = Math.max(0, kit.city().currency().getDefaultFractionDigits());
        var years = IntStream.range(0, economics.costs().size()).boxed().toList();
        var balance = economics.balance();
        var running = years.stream()
                .map(year -> balance.subList(0, year + 1).stream()
                        .mapToLong(Long::longValue)
                        .sum())
                .toList();
        var labels =
                years.stream().map(year -> words.text("chart.year.label", year)).toList();
        var series = List.of(
                new Chart.Series(words.text("chart.costs.series"), major(economics.costs(), digits)),
                new Chart.Series(words.text("chart.benefits.series"), major(economics.benefits(), digits)),
                new Chart.Series(words.text("chart.balance.series"), major(running, digits)));
        return new Chart(
                Chart.Kind.LINES,
                words.text("chart.cash.title"),
                kit.city().currency().getCurrencyCode(),
                labels,
                series,
                words.text("module.name"),
                kit.clock().instant());
    }

    private static List<Double> major(List<Long> amounts, int digits) {
        return amounts.stream()
                .map(each -> BigDecimal.valueOf(each, digits).doubleValue())
                .toList();
    }
}
