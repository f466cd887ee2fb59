// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.parking.repair.web;

import city.madang.device.Plate;
import city.madang.module.Kit;
import city.madang.solution.parking.Actions;
import city.madang.solution.parking.repair.Repairs;
import city.madang.solution.parking.repair.Repairs.Act;
import city.madang.solution.parking.repair.Repairs.Case;
import city.madang.solution.parking.session.domain.ParkingSession;
import city.madang.solution.parking.session.domain.SessionState;
import city.madang.solution.parking.site.CarPark;
import city.madang.solution.parking.site.CarParks;
import city.madang.web.Form;
import city.madang.web.HttpCall;
import city.madang.web.HttpReply;
import city.madang.web.NotFound;
import city.madang.web.Routes;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/** Officials look at stays of which somebody doubts, and say what was. */
public final class RepairPages {
    private static final String QUEUE = "/desk/carparks/{code}/repair";
    private static final String ONE = QUEUE + "/{session}";
    private static final int PAGE = 50;
    private static final int LAST_PAGE = 2_000;
    private static final int LONGEST_REASON = 500;

    private final Kit kit;
    private final CarParks carParks;
    private final Repairs repairs;

    public RepairPages(Kit kit, CarParks carParks, Repairs repairs) {
        this.kit = kit;
        this.carParks = carParks;
        this.repairs = repairs;
    }

    public void routes(Routes on) {
        on.get(QUEUE, Actions.OPERATE, this::queue);
        on.get(ONE, Actions.OPERATE, in -> page(in, in.form()));
        on.post(ONE + "/correct", Actions.OPERATE, this::correct);
        on.post(ONE + "/confirm", Actions.OPERATE, in -> act(in, repairs::confirm));
        on.post(ONE + "/join", Actions.OPERATE, this::join);
        on.post(ONE + "/close", Actions.OPERATE, in -> act(in, repairs::close));
    }

    private CarPark carPark(HttpCall in) {
        return carParks.named(in.path("code")).orElseThrow(NotFound::new);
    }

    HttpReply queue(HttpCall in) {
        var carPark = carPark(in);
        int page = in.query()
                .text("page")
                .filter(typed -> typed.matches("\\d{1,4}"))
                .map(Integer::valueOf)
                .filter(number -> number >= 1 && number <= LAST_PAGE)
                .orElse(1);
        var found = repairs.waiting(carPark.id(), (page - 1) * PAGE, PAGE + 1);
        return HttpReply.page(
                "repair",
                Map.of(
                        "carPark",
                        carPark,
                        "stays",
                        found.stream().limit(PAGE).toList(),
                        "count",
                        repairs.count(carPark.id()),
                        "page",
                        page,
                        "more",
                        found.size() > PAGE));
    }

    /** A stay that may be one with the one that is looked at. */
    public record Near(ParkingSession session, String value) {
        static Near of(ParkingSession session) {
            return new Near(session, session.id() + " " + Repairs.mark(session));
        }
    }

    private Case found(HttpCall in, CarPark carPark) {
        return repairs.find(carPark.id(), in.path("session")).orElseThrow(NotFound::new);
    }

    private HttpReply page(HttpCall in, Form form) {
        var carPark = carPark(in);
        var found = found(in, carPark);
        var state = found.session().state();
        return HttpReply.form(
                "repair-stay",
                form,
                Map.of(
                        "carPark",
                        carPark,
                        "session",
                        found.session(),
                        "sights",
                        found.sights(),
                        "near",
                        found.near().stream().map(Near::of).toList(),
                        "mark",
                        found.mark(),
                        "inside",
                        state == SessionState.INSIDE || state == SessionState.ENTERING,
                        "now",
                        kit.clock().instant()));
    }

    HttpReply act(HttpCall in, Predicate<Act> deed) {
        var form = in.form();
        var act = read(in, form);
        return act.isEmpty() ? page(in, form) : done(in, deed.test(act.get()));
    }

    HttpReply correct(HttpCall in) {
        var form = in.form();
        var plate = form.value("plate", Plate::read).required();
        var act = read(in, form);
        return act.isEmpty() ? page(in, form) : done(in, repairs.correct(act.get(), plate.get()));
    }

    HttpReply join(HttpCall in) {
        var form = in.form();
        var near = found(in, carPark(in)).near();
        var other = form.text("other").find().map(each -> List.of(each.split(" ", 2)));
        var known = other.filter(each -> each.size() == 2
                && near.stream().anyMatch(session -> session.id().equals(each.get(0))));
        if (known.isEmpty()) {
            form.error("other", "unknown");
        }
        var act = read(in, form);
        return act.isEmpty()
                ? page(in, form)
                : done(
                        in,
                        repairs.join(act.get(), known.get().get(0), known.get().get(1)));
    }

    /** Empty when the form has errors. */
    private Optional<Act> read(HttpCall in, Form form) {
        var carPark = carPark(in);
        var session = found(in, carPark).session();
        var reason = form.text("reason").required().max(LONGEST_REASON);
        var mark = form.text("mark").find().orElse("");
        return form.hasErrors()
                ? Optional.empty()
                : Optional.of(new Act(in.visitor(), carPark, session.id(), mark, reason.get()));
    }

    private static HttpReply done(HttpCall in, boolean done) {
        return HttpReply.seeOther("/desk/carparks/" + in.path("code") + "/repair")
                .notice(done ? "repair.done.notice" : "repair.changed.notice");
    }
}
