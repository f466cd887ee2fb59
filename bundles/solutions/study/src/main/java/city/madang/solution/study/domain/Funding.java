// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.study.domain;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A source of money as its list prints it.
 *
 * @param won ceiling in whole KRW; empty when none is printed
 * @param dollars ceiling in whole USD; empty likewise
 * @param check whether the two do not fit together at the rate of the other sources, so that somebody has to ask
 */
public record Funding(String key, Optional<Long> won, Optional<Long> dollars, boolean check) {
    /** Rates of one list differ by the day on which somebody looked them up, not by more. */
    private static final double TOLERANCE = 0.1;

    private static final String WON = "KRW";
    private static final String DOLLAR = "USD";

    /** What a list prints. @param won whole KRW, above 0 @param dollars whole USD, above 0 */
    public record Ceilings(String key, Optional<Long> won, Optional<Long> dollars) {
        private Optional<Double> rate() {
            return won.flatMap(some -> dollars.map(other -> some / (double) other));
        }
    }

    public static List<Funding> all(List<Ceilings> printed) {
        double usual = median(printed.stream()
                .flatMap(each -> each.rate().stream())
                .mapToDouble(Double::doubleValue)
                .toArray());
        return printed.stream()
                .map(each -> new Funding(
                        each.key(),
                        each.won(),
                        each.dollars(),
                        each.rate()
                                .filter(rate -> Math.abs(rate / usual - 1) > TOLERANCE)
                                .isPresent()))
                .toList();
    }

    /** The lower one of two in the middle; one wrong rate among three does not move it. */
    private static double median(double[] rates) {
        Arrays.sort(rates);
        return rates.length == 0 ? 1 : rates[(rates.length - 1) / 2];
    }

    /**
     * The ceiling in the city's own money, minor units: the lower one, when both are printed and known. Empty when none is printed,
     * or when there is no rate for it.
     */
    public Optional<Long> ceiling(Prices prices) {
        return Stream.of(
                        won.flatMap(units -> prices.whole(units, WON)),
                        dollars.flatMap(units -> prices.whole(units, DOLLAR)))
                .flatMap(Optional::stream)
                .min(Long::compare);
    }
}
