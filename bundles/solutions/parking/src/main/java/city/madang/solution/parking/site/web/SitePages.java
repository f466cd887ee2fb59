// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.parking.site.web;

import city.madang.solution.parking.Actions;
import city.madang.solution.parking.site.CarPark;
import city.madang.solution.parking.site.CarParkId;
import city.madang.solution.parking.site.CarParks;
import city.madang.solution.parking.site.Floor;
import city.madang.web.Form;
import city.madang.web.HttpCall;
import city.madang.web.HttpReply;
import city.madang.web.NotFound;
import city.madang.web.Routes;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Car parks are set up. */
public final class SitePages {
    static final String CAR_PARK = "/desk/carparks/{code}";
    private static final String NEW = "/desk/carparks/new";
    private static final String SETTINGS = CAR_PARK + "/settings";

    private final CarParks carParks;

    public SitePages(CarParks carParks) {
        this.carParks = carParks;
    }

    public void routes(Routes on) {
        on.form(NEW, Actions.SET_UP, in -> page(Optional.empty(), in.form()), this::add);
        on.form(SETTINGS, Actions.SET_UP, in -> page(Optional.of(carPark(in)), in.form()), this::change);
    }

    private CarPark carPark(HttpCall in) {
        return carParks.named(in.path("code")).orElseThrow(NotFound::new);
    }

    HttpReply add(HttpCall in) {
        var form = in.form();
        var code = form.value("code", SitePages::code).required();
        var read = read(form, CarParkId.next(), code.find().orElse("x"));
        if (read.isPresent()
                && !carParks.add(in.visitor(), read.get().carPark(), read.get().floors())) {
            form.error("code", "taken");
        }
        return read.isEmpty() || form.hasErrors()
                ? page(Optional.empty(), form)
                : HttpReply.seeOther("/desk/carparks/" + code.get()).notice("carpark.saved.notice");
    }

    HttpReply change(HttpCall in) {
        var before = carPark(in);
        var form = in.form();
        var read = read(form, before.id(), before.code());
        if (read.isEmpty()) {
            return page(Optional.of(before), form);
        }
        carParks.change(in.visitor(), read.get().carPark(), read.get().floors());
        return HttpReply.seeOther("/desk/carparks/" + before.code()).notice("carpark.saved.notice");
    }

    private static String code(String typed) {
        if (!CarPark.CODE.matcher(typed).matches() || typed.equals("new")) {
            throw new IllegalArgumentException("not a code");
        }
        return typed;
    }

    private record Typed(CarPark carPark, List<Floor> floors) {}

    /** Empty when the form has errors. */
    private static Optional<Typed> read(Form form, CarParkId id, String code) {
        var name = form.text("name").required().max(CarPark.MOST_NAME);
        var spaces = form.value("spaces", typed -> within(typed, 1, CarPark.MOST_SPACES))
                .required();
        var warnFrom = form.value("warn", typed -> within(typed, 1, 100)).required();
        var floors = form.value("floors", SitePages::floors);
        return form.hasErrors()
                ? Optional.empty()
                : Optional.of(new Typed(
                        new CarPark(id, code, name.get(), spaces.get(), warnFrom.get()),
                        floors.find().orElse(List.of())));
    }

    /** @throws IllegalArgumentException when it is no number between these */
    static int within(String typed, int least, int most) {
        int number = Integer.parseInt(typed.strip());
        if (number < least || number > most) {
            throw new IllegalArgumentException("not between " + least + " and " + most);
        }
        return number;
    }

    /** A floor in each line: its name, a comma, and how many spaces it has. */
    private static List<Floor> floors(String typed) {
        var floors = new ArrayList<Floor>();
        for (var line : typed.lines().filter(each -> !each.isBlank()).toList()) {
            int comma = line.lastIndexOf(',');
            var name = comma < 0 ? "" : line.substring(0, comma).strip();
            if (name.isEmpty() || name.length() > Floor.MOST_NAME || floors.size() == Floor.MOST) {
                throw new IllegalArgumentException("not a floor");
            }
            floors.add(new Floor(floors.size() + 1, name, within(line.substring(comma + 1), 0, CarPark.MOST_SPACES)));
        }
        return floors;
    }

    private HttpReply page(Optional<CarPark> carPark, Form form) {
        var floors = carPark.map(each -> carParks.floors(each.id()).stream()
                        .map(floor -> floor.name() + ", " + floor.spaces())
                        .reduce((one, next) -> one + "\n" + next)
                        .orElse(""))
                .orElse("");
        return HttpReply.form(
                "carpark",
                form,
                Map.of(
                        "carPark",
                        carPark,
                        "floors",
                        floors,
                        "usual",
                        CarPark.USUAL_WARNING,
                        "action",
                        carPark.map(each -> "/desk/carparks/" + each.code() + "/settings")
                                .orElse(NEW)));
    }
}
