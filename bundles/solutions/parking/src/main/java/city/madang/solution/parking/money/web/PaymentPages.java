// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.parking.money.web;

import city.madang.identity.Official;
import city.madang.module.Kit;
import city.madang.payment.Payment;
import city.madang.payment.Payments;
import city.madang.solution.parking.Actions;
import city.madang.solution.parking.money.Counter;
import city.madang.solution.parking.session.Cash;
import city.madang.solution.parking.session.Sessions;
import city.madang.solution.parking.site.CarPark;
import city.madang.solution.parking.site.CarParks;
import city.madang.web.Form;
import city.madang.web.HttpCall;
import city.madang.web.HttpReply;
import city.madang.web.NotFound;
import city.madang.web.Routes;
import java.util.HashMap;

/** One payment: for what, by whom, with its receipt. */
public final class PaymentPages {
    static final String ONE = "/desk/carparks/{code}/payments/{payment}";

    private final Kit kit;
    private final CarParks carParks;
    private final Sessions sessions;
    private final Counter counter;

    public PaymentPages(Kit kit, CarParks carParks, Sessions sessions, Counter counter) {
        this.kit = kit;
        this.carParks = carParks;
        this.sessions = sessions;
        this.counter = counter;
    }

    public void routes(Routes on) {
        on.get(ONE, Actions.LOOK, in -> page(in, in.form()));
        on.post(ONE + "/receipt", Actions.OPERATE, this::receipt);
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
}
