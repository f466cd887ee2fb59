// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.parking.tariff.web;

import city.madang.solution.parking.tariff.domain.Band;
import city.madang.solution.parking.tariff.domain.Cap;
import city.madang.solution.parking.tariff.domain.DayKind;
import city.madang.solution.parking.tariff.domain.DiscountRule;
import city.madang.solution.parking.tariff.domain.Rules;
import city.madang.solution.parking.tariff.domain.Step;
import city.madang.solution.parking.tariff.domain.VehicleClass;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** What rules say, in sentences that a driver understands. */
public final class RuleWords {
    private final Words words;
    private final Rules rules;

    public RuleWords(Words words, Rules rules) {
        this.words = words;
        this.rules = rules;
    }

    /** Public, because templates read it. */
    public record BandText(String name, String when, List<String> prices) {}

    public List<BandText> bands() {
        return rules.bands().stream().map(this::band).toList();
    }

    private BandText band(Band band) {
        var hours = band.from().equals(band.to())
                ? words.text("price.allday.text")
                : words.text(
                        "price.hours.text", band.from().toString(), band.to().toString());
        var when = new ArrayList<>(List.of(days(band.days()), hours));
        band.vehicles().stream().sorted().map(this::vehicle).forEach(when::add);
        return new BandText(band.name(), joined(when), prices(band.steps()));
    }

    private List<String> prices(List<Step> steps) {
        if (steps.isEmpty()) {
            return List.of(words.text("price.nothing.text"));
        }
        var prices = new ArrayList<String>();
        for (var step : steps) {
            var amount = words.money(step.amount());
            if (step.isFlat()) {
                prices.add(words.text("price.flat.text", amount));
            } else if (step.periods() == 0) {
                prices.add(
                        words.text(prices.isEmpty() ? "price.every.text" : "price.then.text", amount, step.minutes()));
            } else {
                prices.add(words.text("price.first.text", amount, step.minutes(), step.periods() * step.minutes()));
            }
        }
        return prices;
    }

    private String joined(List<String> parts) {
        return parts.stream()
                .reduce((some, next) -> words.text("price.and.text", some, next))
                .orElse("");
    }

    /** Runs of days as from the first to the last. */
    private String days(Set<DayKind> days) {
        var parts = new ArrayList<String>();
        var all = DayKind.values();
        for (int first = 0; first < all.length; first++) {
            if (days.contains(all[first])) {
                int last = first;
                while (last < DayKind.SUNDAY.ordinal() && days.contains(all[last + 1])) {
                    last++;
                }
                parts.add(
                        last - first < 2
                                ? words.text("price.day." + all[first])
                                : words.text(
                                        "price.days.text",
                                        words.text("price.day." + all[first]),
                                        words.text("price.day." + all[last])));
                first = last - first < 2 ? first : last;
            }
        }
        return joined(parts);
    }

    /** All the rest, each as a sentence. */
    public List<String> more() {
        var more = new ArrayList<String>();
        var free = rules.free();
        if (free.minutes() > 0) {
            more.add(words.text(free.always() ? "price.free-always.text" : "price.free-short.text", free.minutes()));
        }
        rules.caps().forEach(cap -> more.add(cap(cap)));
        for (var vehicle : VehicleClass.values()) {
            var share = rules.shares().get(vehicle);
            if (share != null && share != 100) {
                more.add(words.text("price.vehicle.text", vehicle(vehicle), share));
            }
        }
        rules.discounts().forEach(each -> more.add(discount(each)));
        if (rules.discounts().size() > 1) {
            more.add(words.text(rules.addUp() ? "price.add.text" : "price.greatest.text"));
        }
        rules.events().forEach(each -> more.add(words.text("price.event.text", each.day(), each.name())));
        limits(more);
        return more;
    }

    private void limits(List<String> more) {
        var limits = rules.limits();
        if (limits.longest() > 0) {
            more.add(words.text("price.longest.text", limits.longest(), words.money(limits.overstay())));
        }
        if (limits.grace() > 0) {
            more.add(words.text("price.grace.text", limits.grace()));
        }
        if (limits.lostTicket() > 0) {
            more.add(words.text("price.lost.text", words.money(limits.lostTicket())));
        }
        if (rules.rounding().unit() > 1) {
            more.add(words.text(
                    "price.rounding." + rules.rounding().direction(),
                    words.money(rules.rounding().unit())));
        }
    }

    private String cap(Cap cap) {
        return words.text("price.cap." + cap.kind(), words.money(cap.amount()), cap.band());
    }

    private String discount(DiscountRule rule) {
        Object worth = rule.way() == DiscountRule.Way.AMOUNT ? words.money(rule.value()) : rule.value();
        return words.text("price.worth." + rule.way(), words.discount(rule.kind()), worth, rule.most());
    }

    String vehicle(VehicleClass vehicle) {
        return words.text("price.vehicle." + vehicle);
    }
}
