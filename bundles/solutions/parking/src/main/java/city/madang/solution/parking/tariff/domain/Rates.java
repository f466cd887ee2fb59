// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.parking.tariff.domain;

import city.madang.device.Money;
import java.time.Duration;
import java.util.Currency;
import java.util.List;

/**
 * Prices by one version of a tariff; needs no database. Immutable, safe for several threads.
 *
 * <p>The order: minutes of discounts and free minutes move the beginning; periods are paid; caps cut; shares are taken off, then amounts,
 * never below 0; the rest is rounded; what is due for staying too long comes on top. Nothing in it grows smaller with time, so no rules can
 * make a longer stay cheaper. A stay is priced whole by the rules of its beginning.
 */
public final class Rates {
    private final Rules rules;
    private final Days days;
    private final Currency currency;

    public Rates(Rules rules, Days days, Currency currency) {
        this.rules = rules;
        this.days = days;
        this.currency = currency;
    }

    public Price price(Stay stay) {
        return price(new Reckoning(rules, days, stay, currency).lines());
    }

    /** For who has no ticket any more and whose entry nobody finds. */
    public Price lostTicket(VehicleClass vehicle) {
        var amount = new Money(rules.amount(rules.limits().lostTicket(), vehicle), currency);
        return price(List.of(new PriceLine("price.lost.line", List.of(), amount)));
    }

    private Price price(List<PriceLine> lines) {
        long total = lines.stream().mapToLong(line -> line.amount().minor()).sum();
        var grace = Duration.ofMinutes(rules.limits().grace());
        return new Price(new Money(total, currency), lines, TariffVersionId.NONE, grace);
    }
}
