// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.parking.bay.web;

import city.madang.device.DeviceId;
import city.madang.device.Devices;
import city.madang.device.role.SpaceSensor;
import city.madang.module.Kit;
import city.madang.solution.parking.Actions;
import city.madang.solution.parking.bay.BayBook;
import city.madang.solution.parking.bay.BayViews;
import city.madang.solution.parking.bay.Bays;
import city.madang.solution.parking.bay.Bays.Lot;
import city.madang.solution.parking.bay.domain.Bay;
import city.madang.solution.parking.bay.domain.BayRange;
import city.madang.solution.parking.bay.domain.Trait;
import city.madang.solution.parking.site.CarPark;
import city.madang.solution.parking.site.CarParks;
import city.madang.web.Choice;
import city.madang.web.Form;
import city.madang.web.HttpCall;
import city.madang.web.HttpReply;
import city.madang.web.NotFound;
import city.madang.web.Routes;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Bays are set up: in rows, with what they are for, and with their sensors. */
public final class BayForms {
    private static final String SET_UP = BayPages.BAYS + "/set-up";
    private static final int MOST_LINES = 5000;
    private static final int LONGEST_HOURS = 24 * 31;

    private final Kit kit;
    private final CarParks carParks;
    private final Devices devices;
    private final Bays bays;
    private final BayBook book;
    private final BayViews views;

    // longer: what is set up, and what is heard of it at once
    public BayForms(Kit kit, CarParks carParks, Devices devices, Bays bays, BayBook book, BayViews views) {
        this.kit = kit;
        this.carParks = carParks;
        this.devices = devices;
        this.bays = bays;
        this.book = book;
        this.views = views;
    }

    public void routes(Routes on) {
        on.form(SET_UP, Actions.SET_UP, in -> page(in, in.form()), this::put);
        on.post(SET_UP + "/remove", Actions.SET_UP, this::remove);
        on.post(SET_UP + "/sensors", Actions.SET_UP, this::tie);
        on.post(SET_UP + "/devices", Actions.SET_UP, this::listen);
    }

    private CarPark carPark(HttpCall in) {
        return carParks.named(in.path("code")).orElseThrow(NotFound::new);
    }

    /** Bays of a floor that are for the same, for the list. */
    public record Row(String floor, List<String> traits, List<String> names) {
        public String first() {
            return names.get(0);
        }

        public String last() {
            return names.get(names.size() - 1);
        }
    }

    // longer: four small forms on one page
    private HttpReply page(HttpCall in, Form form) {
        var carPark = carPark(in);
        var all = bays.of(carPark.id());
        var places = views.places(carPark);
        var chosen = bays.devices(carPark.id());
        var model = new HashMap<String, Object>();
        model.put("carPark", carPark);
        model.put("rows", rows(carPark, all));
        model.put("count", all.size());
        model.put(
                "floors",
                places.stream()
                        .map(each -> new Choice("" + each.place(), each.name()))
                        .toList());
        model.put("floor", "" + places.get(0).place());
        model.put(
                "traits",
                Stream.of(Trait.values())
                        .map(each -> new Choice(each.name(), kit.texts().text(in.locale(), "bay-trait." + each)))
                        .toList());
        model.put("devices", choices(chosen));
        model.put("chosen", chosen.stream().map(DeviceId::value).collect(Collectors.toSet()));
        model.put("hours", bays.silence(carPark.id()).toHours());
        model.put(
                "ties",
                all.stream()
                        .filter(each -> !each.sensor().equals(each.name()))
                        .map(each -> each.name() + ", " + each.sensor())
                        .collect(Collectors.joining("\n")));
        return HttpReply.form("bay-set-up", form, model);
    }

    private List<Row> rows(CarPark carPark, List<Bay> all) {
        var floors =
                views.places(carPark).stream().collect(Collectors.toMap(each -> each.place(), each -> each.name()));
        return all.stream()
                .collect(Collectors.groupingBy(
                        each -> new Row(
                                floors.getOrDefault(each.floor(), "" + each.floor()),
                                each.traits().stream().sorted().map(Trait::name).toList(),
                                List.of()),
                        LinkedHashMap::new,
                        Collectors.mapping(Bay::name, Collectors.toList())))
                .entrySet()
                .stream()
                .map(each -> new Row(each.getKey().floor(), each.getKey().traits(), each.getValue()))
                .toList();
    }

    /** Those that can tell of bays, and those that do already, whether they are there or not. */
    private List<Choice> choices(List<DeviceId> chosen) {
        return devices.all().stream()
                .filter(each -> chosen.contains(each.id()) || devices.can(each.id(), SpaceSensor.class))
                .map(each -> new Choice(each.id().value(), each.name()))
                .toList();
    }

    private static List<String> names(Form form, String from, String upTo) {
        var first = form.text(from).required();
        var last = form.text(upTo);
        try {
            return form.hasErrors()
                    ? List.of()
                    : BayRange.names(first.get(), last.find().orElse(""));
        } catch (IllegalArgumentException e) {
            form.error(from, "invalid", BayRange.MOST);
            return List.of();
        }
    }

    HttpReply put(HttpCall in) {
        var form = in.form();
        var carPark = carPark(in);
        var places =
                views.places(carPark).stream().map(each -> "" + each.place()).toList();
        var floor = form.value("floor", typed -> place(typed, places)).required();
        var names = names(form, "first", "last");
        var traits = Arrays.stream(Trait.values())
                .filter(each -> form.texts("traits").contains(each.name()))
                .collect(Collectors.toSet());
        if (!form.hasErrors()) {
            bays.put(in.visitor(), carPark, new Lot(floor.get(), names, traits))
                    .ifPresent(name -> form.error("first", "taken", name));
        }
        return done(in, form, "bay-set-up.put.notice", names.size());
    }

    private static int place(String typed, List<String> places) {
        if (!places.contains(typed)) {
            throw new IllegalArgumentException("no such floor");
        }
        return Integer.parseInt(typed);
    }

    HttpReply remove(HttpCall in) {
        var form = in.form();
        var names = names(form, "from", "upto");
        int gone = form.hasErrors() ? 0 : bays.remove(in.visitor(), carPark(in), names);
        return done(in, form, "bay-set-up.removed.notice", gone);
    }

    HttpReply tie(HttpCall in) {
        var form = in.form();
        var ties = form.value("ties", BayForms::ties).required();
        if (!form.hasErrors()) {
            bays.tie(in.visitor(), carPark(in), ties.get()).ifPresent(name -> form.error("ties", "odd", name));
        }
        return done(
                in, form, "bay-set-up.tied.notice", ties.find().map(Map::size).orElse(0));
    }

    /** A bay in each line: its name, a comma, and the name of its sensor. */
    private static Map<String, String> ties(String typed) {
        var ties = new HashMap<String, String>();
        for (var line : typed.lines().filter(each -> !each.isBlank()).toList()) {
            int comma = line.indexOf(',');
            var sensor = line.substring(comma + 1).strip();
            if (comma < 0 || sensor.isEmpty() || sensor.length() > Bay.LONGEST_SENSOR || ties.size() == MOST_LINES) {
                throw new IllegalArgumentException("not a bay and its sensor");
            }
            ties.put(line.substring(0, comma).strip(), sensor);
        }
        return ties;
    }

    HttpReply listen(HttpCall in) {
        var form = in.form();
        var carPark = carPark(in);
        var hours = form.value("hours", BayForms::hours).required();
        // one that is away for a moment is chosen all the same
        var known = devices.all().stream().map(each -> each.id().value()).toList();
        var chosen = form.texts("devices").stream()
                .filter(known::contains)
                .map(DeviceId::new)
                .collect(Collectors.toSet());
        if (!form.hasErrors()) {
            bays.listen(in.visitor(), carPark, chosen, Duration.ofHours(hours.get()))
                    .ifPresent(name -> form.error("devices", "taken", name));
        }
        return done(in, form, "bay-set-up.listening.notice", chosen.size());
    }

    private static int hours(String typed) {
        int hours = Integer.parseInt(typed.strip());
        if (hours < 1 || hours > LONGEST_HOURS) {
            throw new IllegalArgumentException("not so many hours");
        }
        return hours;
    }

    /** What the sensors told before is known of the bays at once. */
    private HttpReply done(HttpCall in, Form form, String notice, int count) {
        if (form.hasErrors()) {
            return page(in, form);
        }
        book.catchUp(carPark(in).id());
        return HttpReply.seeOther("/desk/carparks/" + in.path("code") + "/bays/set-up")
                .notice(notice, count);
    }
}
