// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.parking.station.web;

import city.madang.device.Plate;
import city.madang.identity.Action;
import city.madang.solution.parking.evidence.Sights;
import city.madang.solution.parking.evidence.domain.Sight;
import city.madang.solution.parking.phone.Bills.Bill;
import city.madang.solution.parking.phone.Bills.Found;
import city.madang.solution.parking.phone.PhoneDesk;
import city.madang.solution.parking.session.Booth;
import city.madang.solution.parking.session.domain.ParkingSession;
import city.madang.solution.parking.site.Direction;
import city.madang.solution.parking.station.Stations;
import city.madang.solution.parking.station.Stations.Place;
import city.madang.web.HttpCall;
import city.madang.web.HttpReply;
import city.madang.web.NotFound;
import city.madang.web.Routes;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The page of a pay station, on a touch screen: find the car, and see what it owes. Who has the key is the station. */
public final class StationPages {
    static final String STATION = "/station/{key}";
    static final String STAY = STATION + "/stay/{session}";
    /** Fewer signs would show half the car park. */
    private static final int FEWEST = 4;

    private final Stations stations;
    private final Booth booth;
    private final PhoneDesk phone;
    private final Sights sights;

    public StationPages(Stations stations, Booth booth, PhoneDesk phone, Sights sights) {
        this.sights = sights;
        this.stations = stations;
        this.booth = booth;
        this.phone = phone;
    }

    /**
     * A car that somebody may have come for. Public, because templates read it.
     *
     * @param shown the end of its plate
     * @param picture of its coming in, if one was taken
     */
    public record Hit(String session, String shown, Instant entered, Optional<String> picture) {}

    public void routes(Routes on) {
        on.get(STATION, Action.PUBLIC, in -> page(in, "station", Map.of()));
        on.get(STATION + "/find", Action.PUBLIC, this::find);
        on.get(STATION + "/picture/{sight}", Action.PUBLIC, this::picture);
        on.get(STAY, Action.PUBLIC, this::stay);
        on.post(STATION + "/help", Action.PUBLIC, this::help);
        on.get(STATION + "/helped", Action.PUBLIC, in -> page(in, "station-helped", Map.of()));
    }

    static Place place(HttpCall in, Stations stations) {
        return stations.withKey(in.path("key")).orElseThrow(NotFound::new);
    }

    /** Nothing of it stays in the browser. */
    private HttpReply page(HttpCall in, String template, Map<String, ?> model) {
        return HttpReply.page(template, model(in, place(in, stations), model)).header("Cache-Control", "no-store");
    }

    static Map<String, Object> model(HttpCall in, Place place, Map<String, ?> more) {
        var model = new HashMap<String, Object>(more);
        model.put("key", in.path("key"));
        model.put("carPark", place.carPark());
        model.put("station", place.station());
        return model;
    }

    HttpReply find(HttpCall in) {
        var place = place(in, stations);
        var typed = in.query().text("part").orElse("");
        var hits = hits(place, typed);
        return hits.size() == 1
                ? HttpReply.seeOther(
                        "/station/" + in.path("key") + "/stay/" + hits.get(0).session())
                : page(in, "station-hits", Map.of("hits", hits, "typed", typed));
    }

    private List<Hit> hits(Place place, String typed) {
        var ticket = phone.bills()
                .withTicket(typed.replaceAll("[\\s-]", ""))
                .filter(each -> isHere(place, each))
                .map(Found::session);
        if (ticket.isPresent()) {
            return List.of(hit(ticket.get()));
        }
        return letters(typed) < FEWEST
                ? List.of()
                : booth.search(place.carPark().id(), typed).stream()
                        .map(this::hit)
                        .toList();
    }

    private static long letters(String typed) {
        return typed.codePoints().filter(Character::isLetterOrDigit).count();
    }

    private static boolean isHere(Place place, Found found) {
        return found.carPark().id().equals(place.carPark().id());
    }

    /** The rest of the plate belongs to its driver. */
    private Hit hit(ParkingSession session) {
        var plate = session.plate().map(Plate::text).orElse(session.ticket());
        int hidden = Math.max(0, plate.length() - FEWEST);
        return new Hit(
                session.id(),
                "•".repeat(hidden) + plate.substring(hidden),
                session.entry().at(),
                sights.ofSession(session.id()).stream()
                        .filter(each -> each.direction() == Direction.ENTRY
                                && each.picture().isPresent())
                        .map(Sight::id)
                        .findFirst());
    }

    /** Each look is recorded. */
    HttpReply picture(HttpCall in) {
        var place = place(in, stations);
        return sights.look(in.visitor(), place.carPark().id(), in.path("sight"))
                .map(HttpReply::preview)
                .orElseThrow(NotFound::new);
    }

    HttpReply stay(HttpCall in) {
        var place = place(in, stations);
        return stay(in, place, bill(in, place, phone), phone);
    }

    static Found found(HttpCall in, Place place, PhoneDesk phone) {
        return phone.bills()
                .find(in.path("session"))
                .filter(each -> isHere(place, each))
                .orElseThrow(NotFound::new);
    }

    static Bill bill(HttpCall in, Place place, PhoneDesk phone) {
        return phone.bills().bill(found(in, place, phone), in.locale());
    }

    static HttpReply stay(HttpCall in, Place place, Bill bill, PhoneDesk phone) {
        var model = Map.of("bill", bill, "byPhone", phone.cash().isOffered());
        return HttpReply.form("station-stay", in.form(), model(in, place, model))
                .header("Cache-Control", "no-store");
    }

    HttpReply help(HttpCall in) {
        stations.help(place(in, stations));
        return HttpReply.seeOther("/station/" + in.path("key") + "/helped");
    }
}
