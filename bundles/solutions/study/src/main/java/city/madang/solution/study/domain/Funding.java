// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.study.domain;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A source of money as its list prints it.
 *
 * @param won ceiling in whole KRW
 * @param dollars ceiling in whole USD
 * @param check whether the two do not fit together at the rate of the other sources, so that somebody has to ask
 */
public record Funding(String key, long won, long dollars, boolean check) {
    /** Rates of one list differ by the day on which somebody looked them up, not by more. */
    private static final double TOLERANCE = 0.1;

    /** @param rows key, won, dollars */
    public static List<Funding> all(List<String[]> rows) {
        var won = rows.stream().mapToLong(row -> Long.parseLong(row[1])).toArray();
        var dollars = rows.stream().mapToLong(row -> Long.parseLong(row[2])).toArray();
        var rates = new double[rows.size()];
        Arrays.setAll(rates, at -> won[at] / (double) dollars[at]);
        double usual = median(rates);
        return IntStream.range(0, rates.length)
                .mapToObj(at ->
                        new Funding(rows.get(at)[0], won[at], dollars[at], Math.abs(rates[at] / usual - 1) > TOLERANCE))
                .toList();
    }

    /** The lower one of two in the middle; one wrong rate among three does not move it. */
    private static double median(double[] rates) {
        var sorted = rates.clone();
        Arrays.sort(sorted);
        return sorted.length == 0 ? 1 : sorted[(sorted.length - 1) / 2];
    }
}
