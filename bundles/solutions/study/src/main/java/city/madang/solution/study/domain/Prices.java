// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.study.domain;

import java.math.BigDecimal;
import java.util.Currency;
import java.util.List;
import java.util.Optional;

/** What units cost in the city's own money. */
public record Prices(Coins city, List<Rate> rates, List<Wage> wages) {
    public Prices {
        rates = List.copyOf(rates);
        wages = List.copyOf(wages);
    }

    public Optional<Wage> wage(String id) {
        return wages.stream().filter(each -> each.id().equals(id)).findFirst();
    }

    public Optional<Rate> rate(String currency) {
        return rates.stream().filter(each -> each.currency().equals(currency)).findFirst();
    }

    /** The coins in which a line's price is kept. */
    public Coins coins(String currency) {
        return currency.isEmpty() ? city : new Coins(Currency.getInstance(currency));
    }

    /** Of one unit; empty while price, rate or wage is not known, or when it is beyond {@link Coins#MOST}. */
    public Optional<Long> unit(Line line) {
        if (!line.wage().isEmpty()) {
            return wage(line.wage()).map(Wage::amount);
        }
        if (line.currency().isEmpty()) {
            return line.price();
        }
        return line.price()
                .flatMap(price -> rate(line.currency())
                        .flatMap(rate ->
                                counted(coins(line.currency()).major(price).multiply(rate.worth()))));
    }

    /** Of a whole line for one year, to the nearest coin; empty as above, or while the quantity is open. */
    public Optional<Long> each(Line line) {
        if (!line.wage().isEmpty() || line.currency().isEmpty()) {
            return unit(line)
                    .flatMap(price -> line.quantity()
                            .flatMap(quantity -> counted(city.major(price).multiply(quantity))));
        }
        // a price in another currency is rounded once, when it is multiplied out
        return line.price()
                .flatMap(price -> line.quantity()
                        .flatMap(quantity -> rate(line.currency())
                                .flatMap(rate -> counted(coins(line.currency())
                                        .major(price)
                                        .multiply(quantity)
                                        .multiply(rate.worth())))));
    }

    /** Whether everything is known, and comes to more than can be reckoned with. */
    public boolean isTooMuch(Line line) {
        boolean priced = line.wage().isEmpty()
                ? line.price().isPresent()
                        && (line.currency().isEmpty() || rate(line.currency()).isPresent())
                : wage(line.wage()).isPresent();
        return priced && line.quantity().isPresent() && each(line).isEmpty();
    }

    /** So many whole units of a currency, in the city's; empty without a rate for it, or when it is beyond {@link Coins#MOST}. */
    public Optional<Long> whole(long units, String currency) {
        var amount = BigDecimal.valueOf(units);
        return currency.equals(city.code())
                ? counted(amount)
                : rate(currency).flatMap(rate -> counted(amount.multiply(rate.worth())));
    }

    private Optional<Long> counted(BigDecimal units) {
        return units.compareTo(city.major(Coins.MOST)) > 0 ? Optional.empty() : Optional.of(city.minor(units));
    }
}
