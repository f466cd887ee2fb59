// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.parking.evidence.web;

import city.madang.module.Kit;
import city.madang.solution.parking.Actions;
import city.madang.solution.parking.evidence.Incidents;
import city.madang.solution.parking.evidence.Incidents.Asking;
import city.madang.solution.parking.evidence.Incidents.Span;
import city.madang.solution.parking.evidence.Sights;
import city.madang.solution.parking.evidence.domain.Parcel;
import city.madang.solution.parking.site.CarPark;
import city.madang.solution.parking.site.CarParks;
import city.madang.solution.parking.site.Lane;
import city.madang.web.Choice;
import city.madang.web.Form;
import city.madang.web.HttpCall;
import city.madang.web.HttpReply;
import city.madang.web.NotFound;
import city.madang.web.Routes;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Map;

/** What is known of a stay, and taking it out; or of what happened in a lane. */
public final class IncidentPages {
    private static final String STAY = "/desk/carparks/{code}/evidence/{session}";
    private static final String LANE = "/desk/carparks/{code}/incident";
    /** The record of acts keeps 200 characters, with the subject and the hash. */
    private static final int LONGEST_REASON = 80;

    private final Kit kit;
    private final CarParks carParks;
    private final Sights sights;
    private final Incidents incidents;

    public IncidentPages(Kit kit, CarParks carParks, Sights sights, Incidents incidents) {
        this.kit = kit;
        this.carParks = carParks;
        this.sights = sights;
        this.incidents = incidents;
    }

    public void routes(Routes on) {
        on.get(STAY, Actions.OPERATE, in -> stay(in, in.form()));
        on.post(STAY, Actions.EVIDENCE, this::takeStay);
        on.form(LANE, Actions.EVIDENCE, in -> lane(in, in.form()), this::takeLane);
    }

    private CarPark carPark(HttpCall in) {
        return carParks.named(in.path("code")).orElseThrow(NotFound::new);
    }

    private HttpReply stay(HttpCall in, Form form) {
        var carPark = carPark(in);
        var stay = sights.stay(carPark.id(), in.path("session")).orElseThrow(NotFound::new);
        return HttpReply.form(
                "evidence",
                form,
                Map.of(
                        "carPark",
                        carPark,
                        "session",
                        stay,
                        "sights",
                        sights.ofSession(stay.id()),
                        "mayTake",
                        in.may(Actions.EVIDENCE, Actions.OF_THE_CITY)));
    }

    HttpReply takeStay(HttpCall in) {
        var carPark = carPark(in);
        var stay = sights.stay(carPark.id(), in.path("session")).orElseThrow(NotFound::new);
        var form = in.form();
        var reason = form.text("reason").required().max(LONGEST_REASON);
        if (form.hasErrors()) {
            return stay(in, form);
        }
        var asking = new Asking(in.visitor(), carPark, reason.get(), in.locale());
        return sent("stay-" + stay.ticket(), () -> incidents.ofStay(asking, stay));
    }

    private HttpReply lane(HttpCall in, Form form) {
        var carPark = carPark(in);
        var lanes = carParks.lanes(carPark.id()).stream()
                .map(each -> new Choice(each.id().value(), each.name()))
                .toList();
        return HttpReply.form("incident", form, Map.of("carPark", carPark, "lanes", lanes));
    }

    HttpReply takeLane(HttpCall in) {
        var carPark = carPark(in);
        var form = in.form();
        var lane = form.value("lane", typed -> lane(carPark, typed)).required();
        var from = form.value("from", this::moment).required();
        var until = form.value("until", this::moment).required();
        var reason = form.text("reason").required().max(LONGEST_REASON);
        if (!form.hasErrors() && !isSpan(from.get(), until.get())) {
            form.error("until", "span");
        }
        if (form.hasErrors()) {
            return lane(in, form);
        }
        var asking = new Asking(in.visitor(), carPark, reason.get(), in.locale());
        var span = new Span(from.get(), until.get());
        return sent("lane-" + carPark.code(), () -> incidents.ofLane(asking, lane.get(), span));
    }

    private Lane lane(CarPark carPark, String typed) {
        return carParks.lanes(carPark.id()).stream()
                .filter(each -> each.id().value().equals(typed))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("not a lane"));
    }

    /** As browsers send it; in the city's zone. */
    private Instant moment(String typed) {
        try {
            return LocalDateTime.parse(typed.strip()).atZone(kit.city().zone()).toInstant();
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("not a time", e);
        }
    }

    private static boolean isSpan(Instant from, Instant until) {
        return from.isBefore(until) && !from.plus(Incidents.LONGEST).isBefore(until);
    }

    /** Puts it together. */
    @FunctionalInterface
    private interface Made {
        Parcel make() throws IOException;
    }

    private static HttpReply sent(String name, Made made) {
        try {
            var parcel = made.make();
            return HttpReply.download("application/zip", name + ".zip", parcel::writeTo);
        } catch (IOException e) {
            throw new UncheckedIOException("a picture cannot be read", e);
        }
    }
}
