// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.parking.right.web;

import city.madang.module.Kit;
import city.madang.site.Site;
import city.madang.solution.parking.Actions;
import city.madang.solution.parking.central.Line;
import city.madang.solution.parking.central.Reach;
import city.madang.solution.parking.right.Quotas;
import city.madang.solution.parking.right.Reservations;
import city.madang.solution.parking.right.domain.Reservation;
import city.madang.solution.parking.right.domain.ReservationState;
import city.madang.solution.parking.site.CarPark;
import city.madang.solution.parking.site.CarParks;
import city.madang.solution.parking.tariff.domain.Typed;
import city.madang.web.Form;
import city.madang.web.HttpCall;
import city.madang.web.HttpReply;
import city.madang.web.NotFound;
import city.madang.web.Routes;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** Officials see who has reserved, and managers say how many spaces are kept for it. */
public final class QuotaPages {
    private static final String PATH = "/desk/carparks/{code}/reservations";
    private static final Duration BACK = Duration.ofHours(12);

    private final Kit kit;
    private final CarParks carParks;
    private final Quotas quotas;
    private final Reservations reservations;
    private final Line line;

    // longer: what is reserved is sold here and used elsewhere
    public QuotaPages(Kit kit, CarParks carParks, Quotas quotas, Reservations reservations, Line line) {
        this.line = line;
        this.kit = kit;
        this.carParks = carParks;
        this.quotas = quotas;
        this.reservations = reservations;
    }

    public void routes(Routes on) {
        on.get(PATH, Actions.OPERATE, in -> page(in, in.form()));
        on.post(PATH, Actions.SET_UP, this::change);
    }

    private CarPark carPark(HttpCall in) {
        return carParks.named(in.path("code")).orElseThrow(NotFound::new);
    }

    /** A reservation in a list. @param state as of now */
    public record Listed(Reservation reservation, String state) {}

    private HttpReply page(HttpCall in, Form form) {
        var carPark = carPark(in);
        return HttpReply.form(
                "reservations",
                form,
                Map.of(
                        "carPark",
                        carPark,
                        "quota",
                        quotas.of(carPark.id()),
                        "sold",
                        sold(carPark),
                        "maySetUp",
                        quotas.sellsHere() && in.may(Actions.SET_UP, Actions.OF_THE_CITY),
                        "sellsHere",
                        quotas.sellsHere(),
                        "cutOff",
                        line.reach(carPark) == Reach.CUT_OFF,
                        "heard",
                        line.site(carPark).flatMap(Site::heard),
                        "all",
                        listed(carPark)));
    }

    private int sold(CarPark carPark) {
        return kit.database().read(tx -> quotas.sold(tx, carPark.id()));
    }

    private List<Listed> listed(CarPark carPark) {
        var now = kit.clock().instant();
        boolean isHere = quotas.isHere(carPark.id());
        return reservations.from(carPark.id(), now.minus(BACK)).stream()
                .map(each -> new Listed(
                        each, (isHere && each.isOverdue(now) ? ReservationState.NO_SHOW : each.state()).name()))
                .toList();
    }

    HttpReply change(HttpCall in) {
        var carPark = carPark(in);
        var form = in.form();
        var spaces = form.value("spaces", text -> Typed.whole(text, 0, carPark.spaces()))
                .required();
        if (!form.hasErrors() && !quotas.change(in.visitor(), carPark, spaces.get())) {
            form.error("spaces", "sold", sold(carPark));
        }
        return form.hasErrors()
                ? page(in, form)
                : HttpReply.seeOther("/desk/carparks/" + carPark.code() + "/reservations")
                        .notice("carpark.saved.notice");
    }
}
