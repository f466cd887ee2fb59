// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.study.domain;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/**
 * Costs and benefits year by year, and the figures that donors ask for. Year 0 is not discounted.
 *
 * @param costs minor units of one currency, for each year from 0; not negative
 * @param benefits likewise, as many
 */
public record Economics(List<Long> costs, List<Long> benefits) {
    /** The lowest and highest rate of return that is looked for: all but everything lost, and ten times the money each year. */
    private static final BigDecimal LOWEST = new BigDecimal("-0.99");

    private static final BigDecimal HIGHEST = BigDecimal.TEN;
    private static final BigDecimal EXACT = new BigDecimal("0.0000001");
    private static final MathContext DIGITS = MathContext.DECIMAL128;
    private static final BigDecimal PERCENT = BigDecimal.valueOf(100);
    private static final BigDecimal POINTS = new BigDecimal("0.02");
    private static final List<Integer> SWINGS = List.of(-20, 0, 20);

    public Economics {
        costs = List.copyOf(costs);
        benefits = List.copyOf(benefits);
        if (costs.size() != benefits.size()) {
            throw new IllegalArgumentException("as many years of costs as of benefits");
        }
    }

    /** Why there is, or is not, one internal rate of return. */
    public enum Outcome {
        FOUND,
        /** Nothing is paid in any year on balance, so no rate makes it worth nothing. */
        NEVER_PAYS,
        /** Nothing comes back in any year on balance. */
        NEVER_EARNS,
        /** The balance changes its sign more than once: several rates may fit, so none is named. */
        SEVERAL,
        /** Below -99 % or above 1,000 % a year. */
        FAR_OFF
    }

    /** @param rate a year, 0.1 is ten percent; present when found */
    public record Return(Outcome outcome, Optional<BigDecimal> rate) {}

    /** One case of the table. @param costs percent more or less, like {@code benefits} */
    public record Case(int costs, int benefits, long netValue) {}

    /** Sum of (benefit − cost) / (1 + rate)^year, in minor units. @param rate a year, above -1 */
    public long netPresentValue(BigDecimal rate) {
        return rounded(present(balance(), rate));
    }

    /** Present benefits / present costs, two digits; empty when nothing is paid. */
    public Optional<BigDecimal> benefitPerCost(BigDecimal rate) {
        var paid = present(costs, rate);
        return paid.signum() == 0
                ? Optional.empty()
                : Optional.of(present(benefits, rate).divide(paid, 2, RoundingMode.HALF_UP));
    }

    /** The rate at which the net present value is nothing, by halving the interval. */
    public Return internalRate() {
        var balance = balance();
        if (balance.stream().noneMatch(each -> each < 0)) {
            return new Return(Outcome.NEVER_PAYS, Optional.empty());
        }
        if (balance.stream().noneMatch(each -> each > 0)) {
            return new Return(Outcome.NEVER_EARNS, Optional.empty());
        }
        if (changes(balance) > 1) {
            return new Return(Outcome.SEVERAL, Optional.empty());
        }
        var low = LOWEST;
        var high = HIGHEST;
        int lowSign = present(balance, low).signum();
        if (lowSign == present(balance, high).signum()) {
            return new Return(Outcome.FAR_OFF, Optional.empty());
        }
        while (high.subtract(low).compareTo(EXACT) > 0) {
            var middle = low.add(high).divide(BigDecimal.valueOf(2), DIGITS);
            if (present(balance, middle).signum() == lowSign) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return new Return(Outcome.FOUND, Optional.of(low.setScale(4, RoundingMode.HALF_UP)));
    }

    private static long changes(List<Long> balance) {
        var signs = balance.stream().map(Long::signum).filter(sign -> sign != 0).toList();
        return IntStream.range(1, signs.size())
                .filter(i -> !signs.get(i).equals(signs.get(i - 1)))
                .count();
    }

    /** The net present value when costs and benefits are a fifth less, as planned, and a fifth more. */
    public List<Case> sensitivity(BigDecimal rate) {
        return SWINGS.stream()
                .flatMap(paid -> SWINGS.stream().map(earned -> new Case(paid, earned, swung(rate, paid, earned))))
                .toList();
    }

    private long swung(BigDecimal rate, int paid, int earned) {
        var benefit = present(benefits, rate).multiply(BigDecimal.valueOf(100L + earned));
        var cost = present(costs, rate).multiply(BigDecimal.valueOf(100L + paid));
        return rounded(benefit.subtract(cost).divide(PERCENT, DIGITS));
    }

    /** What the plan is worth when the world is otherwise than thought. */
    public enum Otherwise {
        LOWER_RATE,
        HIGHER_RATE,
        /** All benefits come a year later than planned; costs do not. */
        LATE
    }

    /** The net present value when the rate is two points lower or higher, or when the benefits come a year late. */
    public long netPresentValue(BigDecimal rate, Otherwise otherwise) {
        return switch (otherwise) {
            case LOWER_RATE -> netPresentValue(rate.subtract(POINTS));
            case HIGHER_RATE -> netPresentValue(rate.add(POINTS));
            case LATE -> late().netPresentValue(rate);
        };
    }

    private Economics late() {
        var later = new ArrayList<>(benefits);
        later.add(0, 0L);
        var longer = new ArrayList<>(costs);
        longer.add(0L);
        return new Economics(longer, later);
    }

    /** The first year from which on the balance of all years so far is never below nothing again; empty when there is none. */
    public OptionalInt paidBack() {
        var running = running();
        int year = running.size();
        while (year > 0 && running.get(year - 1) >= 0) {
            year--;
        }
        return year == running.size() ? OptionalInt.empty() : OptionalInt.of(year);
    }

    /** The balance of each year and all before it. */
    public List<Long> running() {
        var running = new ArrayList<Long>();
        long sum = 0;
        for (var each : balance()) {
            sum += each;
            running.add(sum);
        }
        return List.copyOf(running);
    }

    /** Worth of the costs at year 0, in minor units. */
    public long presentCost(BigDecimal rate) {
        return rounded(present(costs, rate));
    }

    /** Worth of the benefits at year 0, in minor units. */
    public long presentBenefit(BigDecimal rate) {
        return rounded(present(benefits, rate));
    }

    /** Benefit less cost of each year. */
    public List<Long> balance() {
        return IntStream.range(0, costs.size())
                .mapToObj(year -> benefits.get(year) - costs.get(year))
                .toList();
    }

    public long cost() {
        return costs.stream().mapToLong(Long::longValue).sum();
    }

    public long benefit() {
        return benefits.stream().mapToLong(Long::longValue).sum();
    }

    private static BigDecimal present(List<Long> amounts, BigDecimal rate) {
        var factor = BigDecimal.ONE.add(rate);
        var sum = BigDecimal.ZERO;
        var divisor = BigDecimal.ONE;
        for (var amount : amounts) {
            sum = sum.add(BigDecimal.valueOf(amount).divide(divisor, DIGITS));
            divisor = divisor.multiply(factor, DIGITS);
        }
        return sum;
    }

    private static long rounded(BigDecimal amount) {
        return amount.setScale(0, RoundingMode.HALF_UP).longValueExact();
    }
}
