// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.parking.money.web;

import city.madang.device.Plate;
import city.madang.solution.parking.Actions;
import city.madang.solution.parking.money.LostTickets;
import city.madang.solution.parking.money.LostTickets.Lost;
import city.madang.solution.parking.site.CarPark;
import city.madang.solution.parking.site.CarParks;
import city.madang.web.Form;
import city.madang.web.HttpCall;
import city.madang.web.HttpReply;
import city.madang.web.NotFound;
import city.madang.web.Routes;
import java.util.Map;

/** The booth: a vehicle whose entry nobody finds. */
public final class LostPages {
    private static final String LOST = "/desk/carparks/{code}/lost-ticket";
    private static final int LONGEST_REASON = 500;

    private final CarParks carParks;
    private final LostTickets lost;

    public LostPages(CarParks carParks, LostTickets lost) {
        this.carParks = carParks;
        this.lost = lost;
    }

    public void routes(Routes on) {
        on.form(LOST, Actions.OPERATE, in -> page(in, in.form()), this::begin);
    }

    private CarPark carPark(HttpCall in) {
        return carParks.named(in.path("code")).orElseThrow(NotFound::new);
    }

    private HttpReply page(HttpCall in, Form form) {
        return HttpReply.form("lost-ticket", form, Map.of("carPark", carPark(in)));
    }

    HttpReply begin(HttpCall in) {
        var carPark = carPark(in);
        var form = in.form();
        var plate = form.value("plate", Plate::read);
        var reason = form.text("reason").required().max(LONGEST_REASON);
        if (form.hasErrors()) {
            return page(in, form);
        }
        var begun = lost.begin(in.visitor(), new Lost(carPark, plate.find(), reason.get(), form.once()));
        if (begun.isEmpty()) {
            form.error("plate", "inside");
            return page(in, form);
        }
        return HttpReply.seeOther("/desk/carparks/" + carPark.code() + "/booth/" + begun.get());
    }
}
