// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.parking.demand.domain;

import city.madang.solution.parking.demand.domain.PriceChange.Reason;
import city.madang.solution.parking.tariff.domain.Band;
import city.madang.solution.parking.tariff.domain.Rules;
import city.madang.solution.parking.tariff.domain.Step;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * From counts to prices: the occupancy of a band is what was taken in all counts that lie in it, by the spaces in them. Only bands with one
 * price for each hour follow demand; others stay as they are.
 */
public final class DemandPricing {
    private static final int HOUR = 60;

    private DemandPricing() {}

    /** In the order of the tariff's bands. A count belongs to the first band that fits, as a stay does. */
    public static List<PriceChange> changes(DemandRules rules, Rules tariff, List<Count> counts) {
        Map<String, List<Count>> byBand = counts.stream()
                .flatMap(count ->
                        tariff.band(count.kind(), count.time()).map(band -> Map.entry(band.name(), count)).stream())
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
        return tariff.bands().stream()
                .filter(Band::isForCars)
                .map(band -> change(rules, band, byBand.getOrDefault(band.name(), List.of())))
                .toList();
    }

    private static boolean follows(Band band) {
        return band.steps().size() == 1
                && band.steps().get(0).periods() == 0
                && band.steps().get(0).minutes() == HOUR;
    }

    private static PriceChange change(DemandRules rules, Band band, List<Count> counts) {
        long taken = counts.stream().mapToLong(Count::taken).sum();
        long spaces = counts.stream().mapToLong(Count::spaces).sum();
        if (!follows(band)) {
            return change(band, new Sums(counts.size(), taken, spaces), new Prices(0, 0, 0), Reason.FIXED);
        }
        long before = band.steps().get(0).amount();
        boolean isFew = counts.size() < rules.leastCounts();
        long change = isFew ? 0 : rules.level(taken, spaces).change();
        long after = limited(rules, before, change);
        var reason = isFew ? Reason.TOO_FEW_COUNTS : reason(before, change, after);
        return change(band, new Sums(counts.size(), taken, spaces), new Prices(before, change, after), reason);
    }

    private record Sums(int counts, long taken, long spaces) {}

    private record Prices(long before, long change, long after) {}

    private static PriceChange change(Band band, Sums sums, Prices prices, Reason reason) {
        return new PriceChange(
                band.name(),
                band.days().stream().sorted().toList(),
                band.from(),
                band.to(),
                sums.counts(),
                sums.taken(),
                sums.spaces(),
                prices.before(),
                prices.change(),
                prices.after(),
                reason);
    }

    /** A price beyond floor or ceiling already stays rather than being moved to it against the demand. */
    private static long limited(DemandRules rules, long before, long change) {
        if (change > 0) {
            return Math.max(before, Math.min(rules.ceiling(), before + change));
        }
        return Math.min(before, Math.max(rules.floor(), before + change));
    }

    private static Reason reason(long before, long change, long after) {
        if (after != before + change) {
            return change > 0 ? Reason.CEILING : Reason.FLOOR;
        }
        return change == 0 ? Reason.KEPT : change > 0 ? Reason.RAISED : Reason.LOWERED;
    }

    /** The tariff with the new prices. */
    public static Rules apply(Rules tariff, List<PriceChange> changes) {
        var prices = changes.stream()
                .filter(each -> !each.isFixed())
                .collect(Collectors.toMap(PriceChange::band, PriceChange::after));
        return tariff.with(tariff.bands().stream()
                .map(band -> prices.containsKey(band.name())
                        ? band.with(List.of(Step.every(HOUR, prices.get(band.name()))))
                        : band)
                .toList());
    }
}
