// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.parking.lane.web;

import city.madang.device.Plate;
import city.madang.module.Kit;
import city.madang.solution.parking.Actions;
import city.madang.solution.parking.ParkingModule;
import city.madang.solution.parking.central.LaneCopies;
import city.madang.solution.parking.lane.LaneActs;
import city.madang.solution.parking.lane.LaneActs.Act;
import city.madang.solution.parking.site.CarPark;
import city.madang.solution.parking.site.CarParks;
import city.madang.solution.parking.site.LaneId;
import city.madang.web.Form;
import city.madang.web.HttpCall;
import city.madang.web.HttpReply;
import city.madang.web.NotFound;
import city.madang.web.Routes;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/** Officials watch the lanes of a car park, and help vehicles in them. */
public final class OperatorPages {
    private static final String ONE = "/desk/carparks/{code}";
    private static final String LANE = ONE + "/lane/{lane}";
    private static final int LONGEST_REASON = 500;

    private final Kit kit;
    private final CarParks carParks;
    private final LaneViews views;
    private final LaneActs acts;

    private final LaneCopies copies;

    // longer: lanes are here and elsewhere, and officials act in those that are here
    public OperatorPages(Kit kit, CarParks carParks, LaneViews views, LaneActs acts, LaneCopies copies) {
        this.copies = copies;
        this.kit = kit;
        this.carParks = carParks;
        this.views = views;
        this.acts = acts;
    }

    public void routes(Routes on) {
        on.get("/desk", Actions.OPERATE, this::all);
        on.get("/desk/live", Actions.OPERATE, in -> HttpReply.events(ParkingModule.LANES));
        on.get(ONE, Actions.OPERATE, this::show);
        on.get(LANE, Actions.OPERATE, in -> lane(in, in.form()));
        on.post(LANE + "/open", Actions.OPERATE, in -> act(in, acts::letIn));
        on.post(LANE + "/hold", Actions.OPERATE, in -> act(in, acts::hold));
        on.post(LANE + "/release", Actions.OPERATE, in -> act(in, acts::release));
        on.post(LANE + "/plate", Actions.OPERATE, this::identify);
        on.post(LANE + "/vehicle", Actions.OPERATE, this::isThisOne);
        on.post(LANE + "/waive", Actions.OPERATE, in -> act(in, acts::askToWaive));
        on.post(LANE + "/waive/confirm", Actions.OPERATE, in -> act(in, acts::waive));
    }

    HttpReply all(HttpCall in) {
        return HttpReply.page(
                "desk",
                "list",
                Map.of(
                        "carParks",
                        views.all(copies),
                        "maySetUp",
                        in.may(Actions.SET_UP, Actions.OF_THE_CITY),
                        "mayPrice",
                        in.may(Actions.TARIFF, Actions.OF_THE_CITY)));
    }

    private CarPark carPark(HttpCall in) {
        return carParks.named(in.path("code")).orElseThrow(NotFound::new);
    }

    HttpReply show(HttpCall in) {
        var carPark = carPark(in);
        return HttpReply.page(
                "operate",
                "lanes",
                Map.of(
                        "carPark",
                        carPark,
                        "room",
                        views.room(carPark),
                        "lanes",
                        views.lanes(carPark),
                        "elsewhere",
                        copies.of(carPark),
                        "doubts",
                        views.doubts(carPark),
                        "maySetUp",
                        in.may(Actions.SET_UP, Actions.OF_THE_CITY),
                        "happenings",
                        views.happenings(carPark, in.locale()),
                        "now",
                        kit.clock().instant()));
    }

    private LaneView view(HttpCall in, CarPark carPark) {
        return views.lanes(carPark).stream()
                .filter(each -> each.id().equals(in.path("lane")))
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    private HttpReply lane(HttpCall in, Form form) {
        var carPark = carPark(in);
        var view = view(in, carPark);
        return HttpReply.form(
                "lane",
                form,
                Map.of(
                        "carPark",
                        carPark,
                        "lane",
                        view,
                        "inside",
                        views.candidates(carPark, view),
                        "maySetUp",
                        in.may(Actions.SET_UP, Actions.OF_THE_CITY),
                        "sights",
                        views.sights(view),
                        "waiver",
                        views.waiver(view)));
    }

    HttpReply act(HttpCall in, Predicate<Act> deed) {
        var form = in.form();
        var act = read(in, form);
        return act.isEmpty() ? lane(in, form) : done(in, deed.test(act.get()));
    }

    HttpReply identify(HttpCall in) {
        var form = in.form();
        var plate = form.value("plate", Plate::read).required();
        var act = read(in, form);
        return act.isEmpty() || form.hasErrors() ? lane(in, form) : done(in, acts.identify(act.get(), plate.get()));
    }

    HttpReply isThisOne(HttpCall in) {
        var form = in.form();
        var carPark = carPark(in);
        var session = form.text("session")
                .find()
                .filter(id -> views.candidates(carPark, view(in, carPark)).stream()
                        .anyMatch(each -> each.id().equals(id)));
        if (session.isEmpty()) {
            form.error("reason", "vehicle");
        }
        var act = read(in, form);
        return act.isEmpty() || form.hasErrors() ? lane(in, form) : done(in, acts.isThisOne(act.get(), session.get()));
    }

    /** Empty when the form has errors. */
    private Optional<Act> read(HttpCall in, Form form) {
        var lane = view(in, carPark(in));
        var reason = form.text("reason").required().max(LONGEST_REASON);
        var since = form.value("since", Instant::parse).find().orElse(Instant.EPOCH);
        return form.hasErrors()
                ? Optional.empty()
                : Optional.of(new Act(in.visitor(), new LaneId(lane.id()), since, reason.get()));
    }

    private static HttpReply done(HttpCall in, boolean done) {
        return HttpReply.seeOther("/desk/carparks/" + in.path("code"))
                .notice(done ? "lane.done.notice" : "lane.changed.notice");
    }
}
