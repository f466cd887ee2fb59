// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.parking.session.web;

import city.madang.device.Money;
import city.madang.module.Kit;
import city.madang.payment.Means;
import city.madang.solution.parking.Actions;
import city.madang.solution.parking.session.Booth;
import city.madang.solution.parking.session.Booth.Bill;
import city.madang.solution.parking.session.Booth.Paying;
import city.madang.solution.parking.site.CarPark;
import city.madang.solution.parking.site.CarParks;
import city.madang.solution.parking.tariff.web.Words;
import city.madang.web.Choice;
import city.madang.web.Form;
import city.madang.web.HttpCall;
import city.madang.web.HttpReply;
import city.madang.web.NotFound;
import city.madang.web.Routes;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The attended booth: an official finds a vehicle by a part of its plate, tells what it costs, and takes the money. */
public final class BoothPages {
    private static final String BOOTH = "/desk/carparks/{code}/booth";
    private static final String ONE = BOOTH + "/{session}";
    private static final List<Means> MEANS = List.of(Means.CASH, Means.CARD, Means.TRANSIT_CARD);

    private final Kit kit;
    private final CarParks carParks;
    private final Booth booth;

    public BoothPages(Kit kit, CarParks carParks, Booth booth) {
        this.kit = kit;
        this.carParks = carParks;
        this.booth = booth;
    }

    public void routes(Routes on) {
        on.get(BOOTH, Actions.OPERATE, this::search);
        on.form(ONE, Actions.OPERATE, in -> page(in, in.form()), this::take);
    }

    private CarPark carPark(HttpCall in) {
        return carParks.named(in.path("code")).orElseThrow(NotFound::new);
    }

    HttpReply search(HttpCall in) {
        var carPark = carPark(in);
        var typed = in.query().text("plate").orElse("");
        return HttpReply.page(
                "booth", Map.of("carPark", carPark, "typed", typed, "found", booth.search(carPark.id(), typed)));
    }

    private HttpReply page(HttpCall in, Form form) {
        var carPark = carPark(in);
        var bill = bill(in, carPark);
        var currency = kit.city().currency();
        return HttpReply.form(
                "stay",
                form,
                Map.of(
                        "carPark",
                        carPark,
                        "session",
                        bill.session(),
                        "lines",
                        new Words(kit, in.locale()).lines(bill.price()),
                        "total",
                        bill.price().total(),
                        "paid",
                        new Money(bill.session().paid(), currency),
                        "due",
                        new Money(bill.due(), currency),
                        "owes",
                        bill.due() > 0,
                        "means",
                        means(in.locale())));
    }

    private Bill bill(HttpCall in, CarPark carPark) {
        return booth.bill(carPark.id(), in.path("session")).orElseThrow(NotFound::new);
    }

    private List<Choice> means(Locale language) {
        return MEANS.stream()
                .map(each -> new Choice(each.name(), kit.texts().text(language, "means." + each.name())))
                .toList();
    }

    HttpReply take(HttpCall in) {
        var form = in.form();
        var carPark = carPark(in);
        var bill = bill(in, carPark);
        var means = form.value("means", Means::valueOf).required();
        var amount = form.value("amount", Long::valueOf);
        if (form.hasErrors()) {
            return page(in, form);
        }
        var paying = new Paying(carPark, bill.session().id(), amount.find().orElse(0L), means.get(), form.once());
        if (!booth.take(in.visitor(), paying)) {
            form.error("means", "changed");
            return page(in, form).status(409);
        }
        return HttpReply.seeOther("/desk/carparks/" + carPark.code() + "/booth/"
                        + bill.session().id())
                .notice("stay.taken.notice");
    }
}
