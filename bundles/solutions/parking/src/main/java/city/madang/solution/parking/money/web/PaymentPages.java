// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.parking.money.web;

import city.madang.device.Money;
import city.madang.identity.Official;
import city.madang.module.Kit;
import city.madang.module.NotAllowed;
import city.madang.payment.Means;
import city.madang.payment.Payment;
import city.madang.payment.Payments;
import city.madang.solution.parking.Actions;
import city.madang.solution.parking.money.Counter;
import city.madang.solution.parking.money.Refunds;
import city.madang.solution.parking.money.Refunds.Asking;
import city.madang.solution.parking.money.domain.AskedRefund;
import city.madang.solution.parking.session.Cash;
import city.madang.solution.parking.session.Sessions;
import city.madang.solution.parking.site.CarPark;
import city.madang.solution.parking.site.CarParks;
import city.madang.solution.parking.tariff.domain.Typed;
import city.madang.solution.parking.tariff.web.Words;
import city.madang.web.Choice;
import city.madang.web.Form;
import city.madang.web.HttpCall;
import city.madang.web.HttpReply;
import city.madang.web.NotFound;
import city.madang.web.Routes;
import java.util.HashMap;
import java.util.List;

/** One payment: for what, by whom, with its receipt. */
public final class PaymentPages {
    private static final int LONGEST_REASON = 500;
    private static final List<Means> MEANS = List.of(Means.CASH, Means.CARD, Means.TRANSIT_CARD, Means.OTHER);
    static final String ONE = "/desk/carparks/{code}/payments/{payment}";

    private final Kit kit;
    private final CarParks carParks;
    private final Sessions sessions;
    private final Counter counter;
    private final Refunds refunds;

    // longer: a payment is looked at from all sides
    public PaymentPages(Kit kit, CarParks carParks, Sessions sessions, Counter counter, Refunds refunds) {
        this.refunds = refunds;
        this.kit = kit;
        this.carParks = carParks;
        this.sessions = sessions;
        this.counter = counter;
    }

    public void routes(Routes on) {
        on.get(ONE, Actions.LOOK, in -> page(in, in.form()));
        on.post(ONE + "/receipt", Actions.OPERATE, this::receipt);
        on.post(ONE + "/refund", Actions.OPERATE, this::refund);
    }

    private CarPark carPark(HttpCall in) {
        return carParks.named(in.path("code")).orElseThrow(NotFound::new);
    }

    private Payment payment(HttpCall in, CarPark carPark) {
        return kit.service(Payments.class)
                .find(in.path("payment"))
                .filter(each -> each.place().equals(carPark.code()))
                .orElseThrow(NotFound::new);
    }

    private HttpReply page(HttpCall in, Form form) {
        var carPark = carPark(in);
        var payment = payment(in, carPark);
        var model = new HashMap<String, Object>();
        model.put("carPark", carPark);
        model.put("payment", payment);
        model.put("known", !payment.subject().equals(Cash.UNKNOWN));
        model.put("session", kit.database().read(tx -> sessions.find(tx, payment.subject())));
        model.put("taker", payment.taker().flatMap(kit.organisation()::official).map(Official::name));
        model.put("mayTake", in.may(Actions.OPERATE, Actions.OF_THE_CITY));
        var words = new Words(kit, in.locale());
        model.put("left", words.money(refunds.left(payment)));
        model.put("means", means(words));
        model.put(
                "refunds",
                refunds.of(payment.id()).stream()
                        .map(each -> new Row(each, words.money(each.amount())))
                        .toList());
        model.put("receipt", counter.receipts().of(payment.id()));
        return HttpReply.form("payment", form, model);
    }

    HttpReply receipt(HttpCall in) {
        var carPark = carPark(in);
        var receipt = counter.receipts()
                .issue(in.visitor(), carPark, payment(in, carPark).id())
                .orElseThrow(NotFound::new);
        return HttpReply.seeOther("/desk/carparks/" + carPark.code() + "/receipts/" + receipt.number());
    }

    /** Public, because templates read it. */
    public record Row(AskedRefund refund, Money amount) {}

    private static List<Choice> means(Words words) {
        return MEANS.stream()
                .map(each -> new Choice(each.name(), words.text("means." + each)))
                .toList();
    }

    HttpReply refund(HttpCall in) {
        var carPark = carPark(in);
        var payment = payment(in, carPark);
        var form = in.form();
        var amount = form.value(
                        "amount", typed -> Typed.amount(typed, kit.city().currency()))
                .required();
        var means = form.value("means", Means::valueOf).required();
        var reason = form.text("reason").required().max(LONGEST_REASON);
        if (form.hasErrors()) {
            return page(in, form);
        }
        try {
            refunds.ask(
                    in.visitor(), new Asking(carPark, payment, amount.get(), means.get(), reason.get(), form.once()));
        } catch (NotAllowed e) {
            form.error("amount", e.key().equals("refund.much.refusal") ? "much" : "twice");
            return page(in, form).status(409);
        }
        return HttpReply.seeOther("/desk/carparks/" + carPark.code() + "/payments/" + payment.id())
                .notice("refund.asked.notice");
    }
}
