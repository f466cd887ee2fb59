// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.parking.tariff.domain;

import city.madang.device.Money;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.Optional;

/** One stay being priced, line by line. */
final class Reckoning {
    private static final int WHOLE = 100;

    private final Rules rules;
    private final Days days;
    private final Stay stay;
    private final Currency currency;
    private final List<PriceLine> lines = new ArrayList<>();
    private long total;

    Reckoning(Rules rules, Days days, Stay stay, Currency currency) {
        this.rules = rules;
        this.days = days;
        this.stay = stay;
        this.currency = currency;
    }

    /** A discount of the tariff that was shown. */
    private record Shown(DiscountRule rule, long worth) {}

    List<PriceLine> lines() {
        charges();
        shares();
        amounts();
        long rounded = rules.rounding().of(total);
        if (rounded != total) {
            add(rounded - total, "price.rounded.line", money(rules.rounding().unit()));
        }
        var limits = rules.limits();
        if (limits.longest() > 0 && length().compareTo(Duration.ofMinutes(limits.longest())) > 0) {
            add(limits.overstay(), "price.overstay.line", (long) limits.longest());
        }
        return lines;
    }

    private Duration length() {
        return Duration.between(stay.from(), stay.to());
    }

    private void charges() {
        long given = 0;
        for (var each : shown(DiscountRule.Way.MINUTES)) {
            given += each.worth();
            add(0, "price.minutes.line", each.rule().kind(), each.worth());
        }
        var free = rules.free();
        boolean isShort = length().toMinutes() <= given + free.minutes();
        if (free.minutes() > 0 && (isShort || free.always())) {
            add(0, "price.free.line", (long) free.minutes());
        }
        if (isShort) {
            return;
        }
        var start = stay.from().plus(Duration.ofMinutes(given + (free.always() ? free.minutes() : 0)));
        var charges = new Charges(rules, days, stay).walk(start);
        charges.parts().forEach(this::part);
        charges.cut().forEach((window, amount) -> add(-amount, key(window.cap()), arguments(window)));
    }

    private void part(Charges.Part part, long periods) {
        var name = part.band().name();
        if (part.step().isEmpty()) {
            add(0, "price.nothing.line", name);
            return;
        }
        var step = part.step().get();
        long each = rules.amount(step.amount(), stay.vehicle());
        if (step.isFlat()) {
            add(periods * each, "price.flat.line", name, periods, money(each));
        } else {
            add(periods * each, "price.periods.line", name, periods, (long) step.minutes(), money(each));
        }
    }

    private static String key(Cap cap) {
        return switch (cap.kind()) {
            case STAY -> "price.most-stay.line";
            case DAY -> "price.most-day.line";
            case HOURS_24 -> "price.most-hours.line";
            case BAND -> "price.most-band.line";
        };
    }

    private Object[] arguments(Charges.Window window) {
        var most = money(rules.cap(window.cap(), stay.vehicle()));
        return switch (window.cap().kind()) {
            case STAY -> new Object[] {most};
            case DAY -> new Object[] {most, window.day()};
            case HOURS_24 -> new Object[] {most, (long) window.number()};
            case BAND -> new Object[] {most, window.cap().band()};
        };
    }

    private void shares() {
        var shown = shown(DiscountRule.Way.PERCENT);
        var taken = rules.addUp()
                ? shown
                : shown.stream()
                        .max(Comparator.comparingLong(Shown::worth))
                        .map(List::of)
                        .orElse(List.of());
        for (var each : taken) {
            add(
                    -((total * each.worth() + WHOLE / 2) / WHOLE),
                    "price.share.line",
                    each.rule().kind(),
                    each.worth());
        }
    }

    private void amounts() {
        for (var each : shown(DiscountRule.Way.AMOUNT)) {
            add(-Math.min(total, each.worth()), "price.amount.line", each.rule().kind());
        }
    }

    /** In the tariff's order; what it does not name is worth nothing. */
    private List<Shown> shown(DiscountRule.Way way) {
        return rules.discounts().stream()
                .filter(rule -> rule.way() == way)
                .flatMap(rule -> times(rule).map(times -> new Shown(rule, rule.worth(times))).stream())
                .toList();
    }

    private Optional<Integer> times(DiscountRule rule) {
        int times = stay.discounts().stream()
                .filter(each -> each.kind() == rule.kind())
                .mapToInt(Discount::times)
                .sum();
        return times == 0 ? Optional.empty() : Optional.of(times);
    }

    private Money money(long minor) {
        return new Money(minor, currency);
    }

    private void add(long amount, String key, Object... arguments) {
        lines.add(new PriceLine(key, List.of(arguments), money(amount)));
        total += amount;
    }
}
