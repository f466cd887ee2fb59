// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.parking.money.web;

import city.madang.device.Money;
import city.madang.module.Kit;
import city.madang.payment.Payments;
import city.madang.payment.Takings;
import city.madang.solution.parking.Actions;
import city.madang.solution.parking.money.Settlements;
import city.madang.solution.parking.money.Taxes;
import city.madang.solution.parking.money.domain.Settlement;
import city.madang.solution.parking.money.domain.TaxRate;
import city.madang.solution.parking.site.CarPark;
import city.madang.solution.parking.site.CarParks;
import city.madang.solution.parking.tariff.domain.Typed;
import city.madang.solution.parking.tariff.web.Back;
import city.madang.solution.parking.tariff.web.Words;
import city.madang.web.Form;
import city.madang.web.HttpCall;
import city.madang.web.HttpReply;
import city.madang.web.Routes;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;

/** Where who looks after money begins: what each car park took on a day, and what of prices is tax. */
public final class MoneyPages {
    private static final String MONEY = "/desk/money";
    private static final int HUNDREDTHS = 100;

    private final Kit kit;
    private final CarParks carParks;
    private final Settlements settlements;
    private final Taxes taxes;

    public MoneyPages(Kit kit, CarParks carParks, Settlements settlements, Taxes taxes) {
        this.kit = kit;
        this.carParks = carParks;
        this.settlements = settlements;
        this.taxes = taxes;
    }

    public void routes(Routes on) {
        on.get(MONEY, Actions.MONEY, in -> page(in, in.form()));
        on.post(MONEY + "/tax", Actions.MONEY, this::tax);
    }

    /** Public, because templates read it. */
    public record Row(CarPark carPark, Money taken, Money given, Money net, Optional<Settlement> settlement) {}

    private HttpReply page(HttpCall in, Form form) {
        var day = new DayForm(kit).day(in);
        var zone = kit.city().zone();
        var takings = kit.service(Payments.class)
                .takings(
                        day.atStartOfDay(zone).toInstant(),
                        day.plusDays(1).atStartOfDay(zone).toInstant());
        var words = new Words(kit, in.locale());
        var model = new HashMap<String, Object>();
        model.put("day", day);
        model.put(
                "rows",
                carParks.all().stream()
                        .map(each -> row(each, day, takings, words))
                        .toList());
        model.put("rate", taxes.rate(kit.clock().instant()).hundredths() / (double) HUNDREDTHS);
        model.put("today", new DayForm(kit).today());
        return HttpReply.form("money", form, model);
    }

    private Row row(CarPark carPark, LocalDate day, List<Takings> all, Words words) {
        long taken = 0;
        long given = 0;
        for (var each : all) {
            if (each.place().equals(carPark.code())) {
                taken += each.amount().minor();
                given += each.givenBack().minor();
            }
        }
        return new Row(
                carPark,
                words.money(taken),
                words.money(given),
                words.money(taken - given),
                settlements.of(carPark, day));
    }

    HttpReply tax(HttpCall in) {
        var form = in.form();
        var rate = form.value("rate", MoneyPages::rate).required();
        var from = form.value("from", Typed::day).required();
        return form.hasErrors()
                ? page(in, form)
                : Back.to(MONEY, () -> taxes.set(in.visitor(), from.get(), rate.get()), "money.tax.notice");
    }

    /** Per cent with at most two digits behind the point. */
    private static TaxRate rate(String typed) {
        try {
            var hundredths = new BigDecimal(typed.strip().replace(',', '.')).movePointRight(2);
            return new TaxRate(hundredths.intValueExact());
        } catch (ArithmeticException e) {
            throw new IllegalArgumentException("too many digits", e);
        }
    }
}
