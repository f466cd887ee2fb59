// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.parking.station.web;

import city.madang.device.Money;
import city.madang.identity.Action;
import city.madang.module.Kit;
import city.madang.solution.parking.phone.PhoneCash;
import city.madang.solution.parking.phone.PhoneCash.Outcome;
import city.madang.solution.parking.phone.PhoneDesk;
import city.madang.solution.parking.phone.PhoneNumber;
import city.madang.solution.parking.station.StationCash;
import city.madang.solution.parking.station.Stations;
import city.madang.solution.parking.station.store.StationOrderRow;
import city.madang.web.HttpCall;
import city.madang.web.HttpReply;
import city.madang.web.NotFound;
import city.madang.web.Routes;
import java.util.HashMap;
import java.util.Map;

/** Paying at a station: at the machine beside the screen, or by phone; and the receipt. */
public final class StationPaying {
    private static final String ORDER = StationPages.STATION + "/paying/{order}";
    private static final String PHONE = StationPages.STATION + "/phone/{payment}";
    private static final String RECEIPT = "/pay/receipt/{order}";
    private static final int CHANGED = 409;
    private static final int PER_MINUTE = 20;

    private final Kit kit;
    private final Stations stations;
    private final PhoneDesk phone;
    private final StationCash cash;

    public StationPaying(Kit kit, Stations stations, PhoneDesk phone, StationCash cash) {
        this.kit = kit;
        this.stations = stations;
        this.phone = phone;
        this.cash = cash;
    }

    public void routes(Routes on) {
        on.post(StationPages.STAY + "/pay", Action.PUBLIC, this::pay);
        on.post(StationPages.STAY + "/phone", Action.PUBLIC, this::askPhone).limited(PER_MINUTE);
        on.get(ORDER, Action.PUBLIC, this::paying);
        on.post(ORDER + "/cancel", Action.PUBLIC, this::cancel);
        on.get(PHONE, Action.PUBLIC, this::phoning);
        on.get(RECEIPT, Action.PUBLIC, this::receipt);
    }

    private static String at(HttpCall in, String rest) {
        return "/station/" + in.path("key") + rest;
    }

    private static long amount(HttpCall in) {
        return in.form().value("amount", Long::valueOf).find().orElse(0L);
    }

    HttpReply pay(HttpCall in) {
        var place = StationPages.place(in, stations);
        var found = StationPages.found(in, place, phone);
        return cash.ask(new StationCash.Wish(place, found, amount(in), in.form().once()))
                .map(order -> HttpReply.seeOther(at(in, "/paying/" + order)))
                .orElseGet(() -> changed(in));
    }

    private HttpReply changed(HttpCall in) {
        var place = StationPages.place(in, stations);
        in.form().error("phone", "changed");
        return StationPages.stay(in, place, StationPages.bill(in, place, phone), phone)
                .status(CHANGED);
    }

    HttpReply askPhone(HttpCall in) {
        var place = StationPages.place(in, stations);
        var form = in.form();
        var number = form.value("phone", PhoneNumber::read).required();
        var bill = StationPages.bill(in, place, phone);
        if (form.hasErrors() || !phone.cash().isOffered()) {
            return StationPages.stay(in, place, bill, phone);
        }
        var outcome = phone.cash().ask(PhoneCash.Wish.of(kit, in, new PhoneCash.Payer(bill, number.get(), amount(in))));
        if (outcome instanceof Outcome.Asked asked) {
            return HttpReply.seeOther(at(in, "/phone/" + asked.id()));
        }
        form.error("phone", outcome instanceof Outcome.Often ? "often" : "changed");
        return StationPages.stay(in, place, StationPages.bill(in, place, phone), phone)
                .status(CHANGED);
    }

    HttpReply paying(HttpCall in) {
        var place = StationPages.place(in, stations);
        var order = cash.find(place, in.path("order")).orElseThrow(NotFound::new);
        if (order.state().equals("GONE")) {
            return HttpReply.seeOther(at(in, ""));
        }
        var model = new HashMap<String, Object>(Map.of("order", order, "amount", amount(order)));
        if (order.taken() > 0) {
            model.put("code", kit.documents().qr(in.link("/pay/receipt/" + order.id())));
        }
        return HttpReply.page("station-paying", StationPages.model(in, place, model))
                .header("Cache-Control", "no-store");
    }

    private Money amount(StationOrderRow order) {
        return new Money(
                order.taken() > 0 ? order.taken() : order.amount(), kit.city().currency());
    }

    HttpReply cancel(HttpCall in) {
        var place = StationPages.place(in, stations);
        cash.find(place, in.path("order")).ifPresent(cash::giveUp);
        return HttpReply.seeOther(at(in, ""));
    }

    HttpReply phoning(HttpCall in) {
        var place = StationPages.place(in, stations);
        var told = phone.cash()
                .find(in.path("payment"))
                .filter(each -> each.carPark().id().equals(place.carPark().id()))
                .orElseThrow(NotFound::new);
        var model = Map.of(
                "payment",
                told.payment(),
                "row",
                told.row(),
                "code",
                kit.documents().qr(in.link("/pay/asked/" + told.row().id())));
        return HttpReply.page("station-phone", StationPages.model(in, place, model))
                .header("Cache-Control", "no-store");
    }

    /** For whoever has the code: nothing in it names the car. */
    HttpReply receipt(HttpCall in) {
        var order = cash.receipt(in.path("order")).orElseThrow(NotFound::new);
        var carPark = cash.carPark(order).orElseThrow(NotFound::new);
        return HttpReply.page("pay-receipt", Map.of("order", order, "amount", amount(order), "carPark", carPark));
    }
}
