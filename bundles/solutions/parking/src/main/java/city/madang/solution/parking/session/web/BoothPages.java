// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.parking.session.web;

import city.madang.module.Kit;
import city.madang.module.NotAllowed;
import city.madang.payment.Means;
import city.madang.payment.Payments;
import city.madang.solution.parking.Actions;
import city.madang.solution.parking.money.Counter;
import city.madang.solution.parking.money.Discounts;
import city.madang.solution.parking.money.Discounts.Grant;
import city.madang.solution.parking.session.Booth;
import city.madang.solution.parking.session.Booth.Bill;
import city.madang.solution.parking.session.Booth.Paying;
import city.madang.solution.parking.session.domain.ParkingSession;
import city.madang.solution.parking.site.CarPark;
import city.madang.solution.parking.site.CarParks;
import city.madang.solution.parking.tariff.domain.DiscountKind;
import city.madang.solution.parking.tariff.domain.DiscountRule;
import city.madang.solution.parking.tariff.web.Words;
import city.madang.web.Choice;
import city.madang.web.Form;
import city.madang.web.HttpCall;
import city.madang.web.HttpReply;
import city.madang.web.NotFound;
import city.madang.web.Routes;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;

/** The attended booth: an official finds a vehicle by a part of its plate, tells what it costs, and takes the money. */
public final class BoothPages {
    private static final String BOOTH = "/desk/carparks/{code}/booth";
    private static final String ONE = BOOTH + "/{session}";
    private static final int LONGEST_REASON = 500;
    private static final List<Means> MEANS = List.of(Means.CASH, Means.CARD, Means.TRANSIT_CARD);

    private final Kit kit;
    private final CarParks carParks;
    private final Booth booth;
    private final Counter counter;

    public BoothPages(Kit kit, CarParks carParks, Booth booth, Counter counter) {
        this.counter = counter;
        this.kit = kit;
        this.carParks = carParks;
        this.booth = booth;
    }

    public void routes(Routes on) {
        on.get(BOOTH, Actions.OPERATE, this::search);
        on.get(ONE, Actions.LOOK, in -> page(in, in.form()));
        on.post(ONE, Actions.OPERATE, this::take);
        on.post(ONE + "/discount", Actions.OPERATE, this::grant);
        on.post(ONE + "/discount/{discount}/withdraw", Actions.OPERATE, this::withdraw);
    }

    private CarPark carPark(HttpCall in) {
        return carParks.named(in.path("code")).orElseThrow(NotFound::new);
    }

    HttpReply search(HttpCall in) {
        var carPark = carPark(in);
        var typed = in.query().text("plate").orElse("");
        return HttpReply.page(
                "booth",
                Map.of(
                        "carPark",
                        carPark,
                        "typed",
                        typed,
                        "found",
                        booth.search(carPark.id(), typed),
                        "maySetUp",
                        in.may(Actions.SET_UP, Actions.OF_THE_CITY),
                        "mayAccount",
                        in.may(Actions.MONEY, Actions.OF_THE_CITY)));
    }

    private HttpReply page(HttpCall in, Form form) {
        var carPark = carPark(in);
        var bill = bill(in, carPark);
        var session = bill.session();
        var words = new Words(kit, in.locale());
        boolean mayAct = in.may(Actions.OPERATE, Actions.OF_THE_CITY);
        var model = new HashMap<String, Object>();
        model.put("carPark", carPark);
        model.put("session", session);
        model.put("lines", words.lines(bill.price()));
        model.put("total", bill.price().total());
        model.put("paid", words.money(session.paid()));
        model.put("due", words.money(bill.due()));
        model.put("owes", bill.due() > 0 && mayAct);
        model.put("means", means(in.locale()));
        model.put("payments", kit.service(Payments.class).of(session.id()));
        model.put("granted", counter.discounts().granted(session.id()));
        model.put("offered", bill.due() > 0 && mayAct ? offered(session, words) : List.of());
        return HttpReply.form("stay", form, model);
    }

    /** Each discount as often as it may be granted. */
    private List<Choice> offered(ParkingSession session, Words words) {
        return counter.discounts().offered(session).stream()
                .flatMap(rule ->
                        IntStream.rangeClosed(1, Discounts.most(rule)).mapToObj(times -> offer(rule, times, words)))
                .toList();
    }

    private static Choice offer(DiscountRule rule, int times, Words words) {
        var name = words.text("price.discount." + rule.kind());
        return new Choice(
                rule.kind() + "-" + times,
                Discounts.most(rule) == 1 ? name : words.text("stay.discount.choice", name, times));
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
        var receipt = booth.take(in.visitor(), paying);
        if (receipt.isEmpty()) {
            form.error("means", "changed");
            return page(in, form).status(409);
        }
        counter.slips().taken(carPark, receipt.get());
        return back(in, "stay.taken.notice");
    }

    private static HttpReply back(HttpCall in, String notice) {
        return HttpReply.seeOther("/desk/carparks/" + in.path("code") + "/booth/" + in.path("session"))
                .notice(notice);
    }

    /** What was chosen, and how often. */
    private record Chosen(DiscountKind kind, int times) {
        static Chosen read(String typed) {
            int between = typed.lastIndexOf('-');
            return new Chosen(
                    DiscountKind.valueOf(typed.substring(0, Math.max(0, between))),
                    Integer.parseInt(typed.substring(between + 1)));
        }
    }

    HttpReply grant(HttpCall in) {
        var form = in.form();
        var carPark = carPark(in);
        var session = bill(in, carPark).session();
        var chosen = form.value("discount", Chosen::read).required();
        var why = form.text("why").required().max(LONGEST_REASON);
        if (form.hasErrors()) {
            return page(in, form);
        }
        var grant = new Grant(
                carPark, session.id(), chosen.get().kind(), chosen.get().times(), why.get(), form.once());
        try {
            counter.discounts().grant(in.visitor(), grant);
        } catch (NotAllowed e) {
            form.error("discount", "refused");
            return page(in, form).status(409);
        }
        return back(in, "stay.granted.notice");
    }

    HttpReply withdraw(HttpCall in) {
        var session = bill(in, carPark(in)).session();
        counter.discounts().withdraw(in.visitor(), session.id(), in.path("discount"));
        return back(in, "stay.withdrawn.notice");
    }
}
