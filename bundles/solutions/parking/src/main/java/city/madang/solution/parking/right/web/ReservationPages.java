// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.parking.right.web;

import city.madang.identity.Action;
import city.madang.identity.ReceiptNumber;
import city.madang.module.Kit;
import city.madang.solution.parking.right.Quotas;
import city.madang.solution.parking.right.Reservations;
import city.madang.solution.parking.right.domain.Reservation;
import city.madang.solution.parking.right.domain.ReservationState;
import city.madang.solution.parking.site.CarPark;
import city.madang.solution.parking.site.CarParks;
import city.madang.web.Form;
import city.madang.web.HttpCall;
import city.madang.web.HttpReply;
import city.madang.web.NotFound;
import city.madang.web.Routes;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.HashMap;

/** A citizen's reservation, with the code that opens the entry; changed and cancelled by who has its number and PIN. */
public final class ReservationPages {
    private static final String ONE = "/reservations/{number}";

    private final Kit kit;
    private final CarParks carParks;
    private final Quotas quotas;
    private final Reservations reservations;

    public ReservationPages(Kit kit, CarParks carParks, Quotas quotas, Reservations reservations) {
        this.quotas = quotas;
        this.kit = kit;
        this.carParks = carParks;
        this.reservations = reservations;
    }

    public void routes(Routes on) {
        on.get(ONE, Action.HOLDER, in -> page(in, in.form()));
        on.post(ONE + "/change", Action.HOLDER, this::change);
        on.post(ONE + "/cancel", Action.HOLDER, this::cancel);
    }

    /** By what the PIN is carried to the page that shows it once. */
    static String pinOf(ReceiptNumber number) {
        return "pin-" + number.value();
    }

    private Reservation reservation(HttpCall in) {
        return reservations.find(in.path("number", ReceiptNumber::parse)).orElseThrow(NotFound::new);
    }

    private CarPark carPark(Reservation reservation) {
        return carParks.all().stream()
                .filter(each -> each.id().equals(reservation.carPark()))
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    private HttpReply page(HttpCall in, Form form) {
        var reservation = reservation(in);
        var now = kit.clock().instant();
        boolean isOverdue = quotas.isHere(reservation.carPark()) && reservation.isOverdue(now);
        var model = new HashMap<String, Object>(ReservePages.rules());
        model.put("reservation", reservation);
        model.put("state", isOverdue ? ReservationState.NO_SHOW : reservation.state());
        model.put("carPark", carPark(reservation));
        model.put("mayChange", reservation.mayChange(now));
        model.put("mayCancel", reservation.state() == ReservationState.BOOKED && !isOverdue);
        model.put("pin", in.carried(pinOf(reservation.number())).orElse(""));
        model.put("code", kit.documents().qr(reservation.number().value()));
        model.put("from", local(reservation.from()));
        model.put("to", local(reservation.until()));
        return HttpReply.form("reservation", form, model);
    }

    private LocalDateTime local(Instant when) {
        return LocalDateTime.ofInstant(when, kit.city().zone());
    }

    HttpReply change(HttpCall in) {
        var seen = reservation(in);
        var form = in.form();
        var plate = form.value("plate", AskedTime::plate).required();
        var now = kit.clock().instant();
        var span =
                new AskedTime(form, name -> form.text(name).find(), kit.city().zone(), now).span();
        if (form.hasErrors() || span.isEmpty()) {
            return page(in, form);
        }
        var wanted = seen.changed(plate.get(), span.get().from(), span.get().until());
        reservations.change(carPark(seen), seen, wanted).ifPresent(why -> ReservePages.say(form, why));
        return form.hasErrors() ? page(in, form).status(409) : back(seen).notice("reservation.changed.notice");
    }

    HttpReply cancel(HttpCall in) {
        var seen = reservation(in);
        boolean done = reservations.cancel(carPark(seen), seen.number());
        return back(seen).notice(done ? "reservation.cancelled.notice" : "reservation.over.notice");
    }

    private static HttpReply back(Reservation reservation) {
        return HttpReply.seeOther("/reservations/" + reservation.number().value());
    }
}
