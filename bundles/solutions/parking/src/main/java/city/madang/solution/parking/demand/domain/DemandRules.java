// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.parking.demand.domain;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;

/**
 * By which prices follow demand. Amounts are minor units for an hour.
 *
 * @param levels the highest first; the last begins at 0 per cent
 * @param floor no price falls below it, unless it is below it already
 * @param ceiling no price rises above it, unless it is above it already
 * @param leastCounts of a band; with fewer its price stays
 * @param notice days between approval and the new price
 */
public record DemandRules(List<Level> levels, long floor, long ceiling, int leastCounts, int notice) {
    /**
     * What changes from an occupancy on.
     *
     * @param from per cent, 0 to 100
     * @param change below 0 for a lower price
     */
    public record Level(int from, long change) {}

    private static final int LEAST_COUNTS = 20;
    private static final int NOTICE_DAYS = 14;
    private static final long WON_IN_A_QUARTER = 250;

    /** @throws IllegalArgumentException when levels leave a gap, fall with occupancy, or floor and ceiling cross */
    public DemandRules {
        levels = levels.stream()
                .sorted(Comparator.comparingInt(Level::from).reversed())
                .toList();
        boolean isWhole = !levels.isEmpty() && levels.get(levels.size() - 1).from() == 0;
        if (!isWhole || isUneven(levels) || floor < 0 || ceiling < floor || leastCounts < 1 || notice < 0) {
            throw new IllegalArgumentException("no rules for demand");
        }
    }

    /** Whether fuller would be cheaper, or two levels begin at the same occupancy. */
    private static boolean isUneven(List<Level> levels) {
        for (int i = 1; i < levels.size(); i++) {
            var higher = levels.get(i - 1);
            if (higher.from() == levels.get(i).from()
                    || higher.change() < levels.get(i).change()) {
                return true;
            }
        }
        return false;
    }

    /**
     * SFpark's: 80 per cent and more +0.25, 60 to 80 unchanged, 30 to 60 -0.25, below 30 -0.50 dollars; floor 0.25, ceiling 6 dollars as it
     * began (SFMTA, "SFpark: Putting Theory Into Practice", 2011). In a currency without coins a quarter is 250.
     */
    public static DemandRules sfpark(Currency currency) {
        int digits = Math.max(0, currency.getDefaultFractionDigits());
        long quarter = digits == 0 ? WON_IN_A_QUARTER : 25 * (long) Math.pow(10, digits - 2.0);
        var levels = new ArrayList<Level>();
        levels.add(new Level(80, quarter));
        levels.add(new Level(60, 0));
        levels.add(new Level(30, -quarter));
        levels.add(new Level(0, -2 * quarter));
        return new DemandRules(levels, quarter, 24 * quarter, LEAST_COUNTS, NOTICE_DAYS);
    }

    /** @param taken and {@code spaces} added up over all counts; more may be taken than there are */
    Level level(long taken, long spaces) {
        return levels.stream()
                .filter(each -> taken * 100 >= each.from() * spaces)
                .findFirst()
                .orElseThrow();
    }
}
