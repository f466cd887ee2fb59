// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.parking.phone.web;

import city.madang.device.Plate;
import city.madang.identity.Action;
import city.madang.module.Kit;
import city.madang.solution.parking.phone.Bills;
import city.madang.solution.parking.phone.Bills.Bill;
import city.madang.solution.parking.phone.Bills.Found;
import city.madang.solution.parking.phone.PhoneCash;
import city.madang.solution.parking.phone.PhoneCash.Outcome;
import city.madang.solution.parking.phone.PhoneCash.Payer;
import city.madang.solution.parking.phone.PhoneCash.Wish;
import city.madang.solution.parking.phone.PhoneNumber;
import city.madang.web.Form;
import city.madang.web.HttpCall;
import city.madang.web.HttpReply;
import city.madang.web.NotFound;
import city.madang.web.Routes;
import java.util.List;
import java.util.Map;

/** For everybody: pay for a stay by plate or number, on a phone. */
public final class PayPages {
    private static final String FIND = "/pay";
    private static final String STAY = "/pay/stay/{session}";
    private static final String ASKED = "/pay/asked/{payment}";
    private static final int PER_MINUTE = 20;
    private static final int ASKED_PER_MINUTE = 6;
    private static final int CHANGED = 409;

    private final Kit kit;
    private final Bills bills;
    private final PhoneCash cash;

    public PayPages(Kit kit, Bills bills, PhoneCash cash) {
        this.kit = kit;
        this.bills = bills;
        this.cash = cash;
    }

    public void routes(Routes on) {
        on.form(FIND, Action.PUBLIC, this::find, this::found).limited(PER_MINUTE);
        on.form(STAY, Action.PUBLIC, in -> stay(in, in.form()), this::ask).limited(ASKED_PER_MINUTE);
        on.get(ASKED, Action.PUBLIC, this::asked);
    }

    /** From the code on a ticket it goes on by itself. */
    HttpReply find(HttpCall in) {
        return in.query()
                .text("ticket")
                .flatMap(ticket -> bills.withTicket(PhoneNumber.digits(ticket)))
                .map(PayPages::toStay)
                .orElseGet(() -> search(in, List.of()));
    }

    private static HttpReply search(HttpCall in, List<Found> found) {
        return HttpReply.form("pay", in.form(), Map.of("found", found));
    }

    HttpReply found(HttpCall in) {
        var form = in.form();
        var plate = form.value("plate", Plate::read).required();
        if (form.hasErrors()) {
            return search(in, List.of());
        }
        var found = bills.withPlate(plate.get());
        var ticket = bills.withTicket(PhoneNumber.digits(plate.get().text()));
        if (found.isEmpty() && ticket.isPresent()) {
            return toStay(ticket.get());
        }
        if (found.isEmpty()) {
            form.error("plate", "nobody");
        }
        return found.size() == 1 ? toStay(found.get(0)) : search(in, found);
    }

    private static HttpReply toStay(Found found) {
        return HttpReply.seeOther("/pay/stay/" + found.session().id());
    }

    private Bill bill(HttpCall in) {
        var found = bills.find(in.path("session")).orElseThrow(NotFound::new);
        return bills.bill(found, in.locale());
    }

    private HttpReply stay(HttpCall in, Form form) {
        return HttpReply.form("pay-stay", form, Map.of("bill", bill(in), "offered", cash.isOffered()));
    }

    HttpReply ask(HttpCall in) {
        var form = in.form();
        var bill = bill(in);
        var phone = form.value("phone", PhoneNumber::read).required();
        var amount = form.value("amount", Long::valueOf).find().orElse(0L);
        if (form.hasErrors() || !cash.isOffered()) {
            return stay(in, form);
        }
        var outcome = cash.ask(Wish.of(kit, in, new Payer(bill, phone.get(), amount)));
        if (outcome instanceof Outcome.Asked asked) {
            return HttpReply.seeOther("/pay/asked/" + asked.id());
        }
        form.error("phone", outcome instanceof Outcome.Often ? "often" : "changed");
        return stay(in, form).status(CHANGED);
    }

    HttpReply asked(HttpCall in) {
        var told = cash.find(in.path("payment")).orElseThrow(NotFound::new);
        return HttpReply.page("pay-asked", Map.of("told", told, "payment", told.payment(), "row", told.row()))
                .header("Cache-Control", "no-store");
    }
}
