// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.study.domain;

import java.util.Arrays;
import java.util.List;

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

    /** What a list prints. @param won whole KRW, above 0 @param dollars whole USD, above 0 */
    public record Ceilings(String key, long won, long dollars) {
        private double rate() {
            return won / (double) dollars;
        }
    }

    public static List<Funding> all(List<Ceilings> printed) {
        double usual = median(printed.stream().mapToDouble(Ceilings::rate).toArray());
        return printed.stream()
                .map(each -> new Funding(
                        each.key(), each.won(), each.dollars(), Math.abs(each.rate() / usual - 1) > TOLERANCE))
                .toList();
    }

    /** The lower one of two in the middle; one wrong rate among three does not move it. */
    private static double median(double[] rates) {
        Arrays.sort(rates);
        return rates.length == 0 ? 1 : rates[(rates.length - 1) / 2];
    }
}
