// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.parking.tariff;

import city.madang.device.Money;
import city.madang.module.Kit;
import city.madang.solution.parking.tariff.domain.Days;
import city.madang.solution.parking.tariff.domain.Price;
import city.madang.solution.parking.tariff.domain.PriceLine;
import city.madang.solution.parking.tariff.domain.Rates;
import city.madang.solution.parking.tariff.domain.Rules;
import city.madang.solution.parking.tariff.domain.TariffVersionId;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/** Prices by the city's clock, calendar and currency. Safe for several threads. */
public final class Pricing {
    private final Kit kit;
    /** Of published versions, which never change. */
    private final Map<TariffVersionId, Rates> known = new ConcurrentHashMap<>();

    Pricing(Kit kit) {
        this.kit = kit;
    }

    public Days days() {
        var calendar = kit.calendar();
        return new Days(kit.city().zone(), day -> calendar.holiday(day).isPresent());
    }

    public Currency currency() {
        return kit.city().currency();
    }

    LocalDate day(Instant when) {
        return LocalDate.ofInstant(when, kit.city().zone());
    }

    /** Of rules that nobody has to have published. */
    public Rates rates(Rules rules) {
        return new Rates(rules, days(), currency());
    }

    Rates rates(TariffVersionId published, Supplier<Rules> rules) {
        return known.computeIfAbsent(published, any -> rates(rules.get()));
    }

    Price nothing() {
        return free("price.untariffed.line");
    }

    /** For who came on a pass that still holds. */
    public Price onPass() {
        return free("price.pass.line");
    }

    private Price free(String why) {
        var none = new Money(0, currency());
        var line = new PriceLine(why, List.of(), none);
        return new Price(none, List.of(line), TariffVersionId.NONE, Duration.ZERO);
    }
}
