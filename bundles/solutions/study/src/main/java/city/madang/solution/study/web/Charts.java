// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.study.web;

import city.madang.document.Chart;
import city.madang.module.Kit;
import city.madang.solution.study.domain.Answers;
import city.madang.solution.study.domain.Dimension;
import city.madang.solution.study.domain.Economics;
import city.madang.solution.study.domain.Score;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/** The charts of a study, for pages and papers. */
final class Charts {
    private static final double PERCENT = 100;
    /** One digit. */
    private static final double ROUNDED = 10;

    private Charts() {}

    static int percent(double share) {
        return (int) Math.round(PERCENT * share);
    }

    /** Level by dimension. */
    static Chart radar(Kit kit, Answers answers, Locale locale) {
        var levels = Arrays.stream(Dimension.values())
                .map(each -> Score.of(answers, each).level().orElse(Double.NaN))
                .map(level -> Double.isNaN(level) ? level : Math.round(level * ROUNDED) / ROUNDED)
                .toList();
        var labels = Arrays.stream(Dimension.values())
                .map(each -> text(kit, locale, "dimension." + each + ".title"))
                .toList();
        return new Chart(
                Chart.Kind.RADAR,
                text(kit, locale, "chart.radar.title"),
                text(kit, locale, "chart.radar.unit"),
                labels,
                List.of(new Chart.Series(text(kit, locale, "chart.radar.series"), levels)),
                text(kit, locale, "module.name"),
                kit.clock().instant());
    }

    /** Costs, benefits and the running balance, year by year. */
    static Chart cash(Kit kit, Economics economics, Locale locale) {
        int digits = Math.max(0, kit.city().currency().getDefaultFractionDigits());
        var years = IntStream.range(0, economics.costs().size()).boxed().toList();
        var balance = economics.balance();
        var running = years.stream()
                .map(year -> balance.subList(0, year + 1).stream()
                        .mapToLong(Long::longValue)
                        .sum())
                .toList();
        var labels = years.stream()
                .map(year -> text(kit, locale, "chart.year.label", year))
                .toList();
        var series = List.of(
                new Chart.Series(text(kit, locale, "chart.costs.series"), major(economics.costs(), digits)),
                new Chart.Series(text(kit, locale, "chart.benefits.series"), major(economics.benefits(), digits)),
                new Chart.Series(text(kit, locale, "chart.balance.series"), major(running, digits)));
        return new Chart(
                Chart.Kind.LINES,
                text(kit, locale, "chart.cash.title"),
                kit.city().currency().getCurrencyCode(),
                labels,
                series,
                text(kit, locale, "module.name"),
                kit.clock().instant());
    }

    private static List<Double> major(List<Long> amounts, int digits) {
        return amounts.stream()
                .map(each -> BigDecimal.valueOf(each, digits).doubleValue())
                .toList();
    }

    private static String text(Kit kit, Locale locale, String key, Object... arguments) {
        return kit.texts().text(locale, key, arguments);
    }
}
