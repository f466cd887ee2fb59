// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.parking.right.web;

import city.madang.identity.Action;
import city.madang.identity.ReceiptNumber;
import city.madang.message.Address;
import city.madang.module.Kit;
import city.madang.solution.parking.right.Quotas;
import city.madang.solution.parking.right.Reservations;
import city.madang.solution.parking.right.Reservations.Outcome;
import city.madang.solution.parking.right.Reservations.Refusal;
import city.madang.solution.parking.right.Reservations.Wish;
import city.madang.solution.parking.right.domain.Reservation;
import city.madang.solution.parking.site.CarPark;
import city.madang.solution.parking.site.CarParks;
import city.madang.solution.parking.tariff.Tariffs;
import city.madang.solution.parking.tariff.domain.Stay;
import city.madang.solution.parking.tariff.domain.VehicleClass;
import city.madang.solution.parking.tariff.web.Words;
import city.madang.web.Choice;
import city.madang.web.Form;
import city.madang.web.HttpCall;
import city.madang.web.HttpReply;
import city.madang.web.Routes;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** A citizen reserves a space: the time first, then what it costs, then the vehicle. */
public final class ReservePages {
    private static final String RESERVE = "/reserve";
    private static final int OK = 200;
    /** Who takes spaces from others by machine takes few. */
    private static final int PER_MINUTE = 20;

    private final Kit kit;
    private final CarParks carParks;
    private final Quotas quotas;
    private final Reservations reservations;
    private final Tariffs tariffs;

    // longer: a reservation needs a place, a quota and a price
    public ReservePages(Kit kit, CarParks carParks, Quotas quotas, Reservations reservations, Tariffs tariffs) {
        this.kit = kit;
        this.carParks = carParks;
        this.quotas = quotas;
        this.reservations = reservations;
        this.tariffs = tariffs;
    }

    public void routes(Routes on) {
        on.form(RESERVE, Action.PUBLIC, this::show, this::reserve).limited(PER_MINUTE);
        on.get("/reservations", Action.PUBLIC, ReservePages::find);
    }

    /** By its number; the page asks for the PIN. */
    private static HttpReply find(HttpCall in) {
        return in.query()
                .value("number", ReceiptNumber::parse)
                .map(number -> HttpReply.seeOther("/reservations/" + number.value()))
                .orElseGet(() -> HttpReply.seeOther(RESERVE).notice("reserve.unknown.notice"));
    }

    HttpReply show(HttpCall in) {
        var form = in.form();
        Function<String, Optional<String>> typed = name -> in.query().text(name);
        boolean isAsked =
                typed.apply("from").isPresent() && typed.apply("carPark").isPresent();
        return page(in, form, typed, isAsked).status(OK);
    }

    private List<CarPark> places() {
        return carParks.all().stream().filter(each -> quotas.sells(each.id())).toList();
    }

    private Optional<CarPark> place(List<CarPark> places, Optional<String> code) {
        return places.stream()
                .filter(each -> code.filter(each.code()::equals).isPresent())
                .findFirst();
    }

    private AskedTime time(Form form, Function<String, Optional<String>> typed) {
        return new AskedTime(form, typed, kit.city().zone(), kit.clock().instant());
    }

    private HttpReply page(HttpCall in, Form form, Function<String, Optional<String>> typed, boolean isAsked) {
        var places = places();
        var asked = time(form, typed);
        var place = place(places, typed.apply("carPark"));
        var model = new HashMap<String, Object>(rules());
        model.put(
                "choices",
                places.stream()
                        .map(each -> new Choice(each.code(), each.name()))
                        .toList());
        model.put("carPark", typed.apply("carPark").orElse(""));
        model.put("from", asked.from());
        model.put("to", asked.to());
        var span = isAsked ? asked.span() : Optional.<AskedTime.Span>empty();
        span.flatMap(times -> place.map(each -> offer(in, each, times))).ifPresent(model::putAll);
        model.put("offered", model.containsKey("lines"));
        return HttpReply.form("reserve", form, model);
    }

    private Map<String, Object> offer(HttpCall in, CarPark place, AskedTime.Span times) {
        var stay = new Stay(times.from(), times.until(), VehicleClass.CAR, List.of());
        var price = kit.database().read(tx -> tariffs.price(tx, place.id(), stay));
        var words = new Words(kit, in.locale());
        return Map.of(
                "begins", times.from(),
                "ends", times.until(),
                "lines", words.lines(price),
                "total", price.total(),
                "left", reservations.free(place, times.from(), times.until()),
                "park", place);
    }

    /** As they are published. */
    static Map<String, Object> rules() {
        return Map.of(
                "early", Reservation.EARLY.toMinutes(),
                "hold", Reservation.HOLD.toMinutes(),
                "changeable", Reservation.CHANGEABLE.toMinutes());
    }

    HttpReply reserve(HttpCall in) {
        var form = in.form();
        Function<String, Optional<String>> typed = name -> form.text(name).find();
        var place = place(places(), typed.apply("carPark"));
        if (place.isEmpty()) {
            form.error("carPark", "required");
        }
        var plate = form.value("plate", AskedTime::plate).required();
        var phone = form.value("phone", text -> Address.phone(text.replaceAll("[\\s().-]", "")));
        var span = time(form, typed).span();
        if (form.hasErrors() || span.isEmpty()) {
            return page(in, form, typed, place.isPresent());
        }
        var outcome = reservations.reserve(new Wish(
                place.get(),
                plate.get(),
                span.get().from(),
                span.get().until(),
                phone.find(),
                in.locale(),
                form.once()));
        outcome.refusal().ifPresent(why -> say(form, why));
        return form.hasErrors() ? page(in, form, typed, true).status(409) : done(outcome);
    }

    static void say(Form form, Refusal why) {
        switch (why) {
            case TAKEN -> form.error("from", "taken");
            case TWICE -> form.error("plate", "twice");
            case LATE -> form.error("from", "late");
        }
    }

    private static HttpReply done(Outcome outcome) {
        var receipt = outcome.receipt().orElseThrow();
        var number = receipt.number();
        return HttpReply.seeOther("/reservations/" + number.value())
                .hold(number)
                .carry(ReservationPages.pinOf(number), receipt.pin());
    }
}
