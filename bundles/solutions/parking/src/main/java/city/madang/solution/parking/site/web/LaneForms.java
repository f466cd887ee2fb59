// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.parking.site.web;

import city.madang.device.Device;
import city.madang.device.DeviceId;
import city.madang.device.Devices;
import city.madang.device.role.VehicleDetector;
import city.madang.module.Kit;
import city.madang.solution.parking.Actions;
import city.madang.solution.parking.site.CarPark;
import city.madang.solution.parking.site.CarParks;
import city.madang.solution.parking.site.Direction;
import city.madang.solution.parking.site.Duty;
import city.madang.solution.parking.site.Lane;
import city.madang.solution.parking.site.LaneId;
import city.madang.web.Choice;
import city.madang.web.Form;
import city.madang.web.HttpCall;
import city.madang.web.HttpReply;
import city.madang.web.NotFound;
import city.madang.web.Routes;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Lanes are set up: which way they lead, and which device does what in them. */
public final class LaneForms {
    private static final String ONE = SitePages.CAR_PARK + "/lanes/{lane}";
    /** In place of an id. */
    private static final String NEW = "new";

    private final Kit kit;
    private final CarParks carParks;
    private final Devices devices;

    public LaneForms(Kit kit, CarParks carParks, Devices devices) {
        this.kit = kit;
        this.carParks = carParks;
        this.devices = devices;
    }

    public void routes(Routes on) {
        on.form(ONE, Actions.SET_UP, in -> page(in, in.form()), this::save);
    }

    private CarPark carPark(HttpCall in) {
        return carParks.named(in.path("code")).orElseThrow(NotFound::new);
    }

    /** Empty for the one that is being added. */
    private Optional<Lane> lane(HttpCall in, CarPark carPark) {
        var id = in.path("lane");
        return id.equals(NEW)
                ? Optional.empty()
                : Optional.of(carParks.lanes(carPark.id()).stream()
                        .filter(each -> each.id().value().equals(id))
                        .findFirst()
                        .orElseThrow(NotFound::new));
    }

    HttpReply save(HttpCall in) {
        var carPark = carPark(in);
        var before = lane(in, carPark);
        var form = in.form();
        var read = read(form, carPark, before.map(Lane::id).orElseGet(LaneId::next));
        read.flatMap(lane -> carParks.keep(in.visitor(), lane)).ifPresent(duty -> form.error(field(duty), "taken"));
        return read.isEmpty() || form.hasErrors()
                ? page(in, form)
                : HttpReply.seeOther("/desk/carparks/" + carPark.code()).notice("lane.saved.notice");
    }

    /** Empty when the form has errors. */
    private Optional<Lane> read(Form form, CarPark carPark, LaneId id) {
        var name = form.text("name").required().max(Lane.MOST_NAME);
        var direction = form.value("direction", Direction::valueOf).required();
        var detectors = form.value("detectors", typed -> SitePages.within(typed, 1, VehicleDetector.MOST))
                .required();
        var known = devices.all().stream().map(Device::id).collect(Collectors.toSet());
        var chosen = new EnumMap<Duty, DeviceId>(Duty.class);
        for (var duty : Duty.values()) {
            form.value(field(duty), typed -> device(typed, known)).find().ifPresent(device -> chosen.put(duty, device));
        }
        for (var needed : List.of(Duty.GATE, Duty.LOOP)) {
            if (!chosen.containsKey(needed) && !form.hasErrors()) {
                form.error(field(needed), "needed");
            }
        }
        return form.hasErrors()
                ? Optional.empty()
                : Optional.of(new Lane(id, carPark.id(), name.get(), direction.get(), detectors.get(), chosen));
    }

    private static DeviceId device(String typed, Set<DeviceId> known) {
        var id = new DeviceId(typed);
        if (!known.contains(id)) {
            throw new IllegalArgumentException("no such device");
        }
        return id;
    }

    private static String field(Duty duty) {
        return duty.name().toLowerCase(Locale.ROOT);
    }

    private List<Choice> directions(Locale language) {
        return Stream.of(Direction.values())
                .map(each -> new Choice(each.name(), kit.texts().text(language, "direction." + each.name())))
                .toList();
    }

    /** A duty, the devices that can do it, and the one that does or is proposed. */
    public record Post(String name, List<Choice> devices, String chosen) {}

    private HttpReply page(HttpCall in, Form form) {
        var carPark = carPark(in);
        var lane = lane(in, carPark);
        return HttpReply.form(
                "lane-form",
                form,
                Map.of(
                        "carPark",
                        carPark,
                        "lane",
                        lane,
                        "posts",
                        posts(lane),
                        "directions",
                        directions(in.locale()),
                        "action",
                        "/desk/carparks/" + carPark.code() + "/lanes/" + in.path("lane")));
    }

    /** For a new lane the first device is proposed that works nowhere and can hold the gate, with all that it can do. */
    private Map<String, Post> posts(Optional<Lane> lane) {
        var all = devices.all();
        var busy = carParks.all().stream()
                .flatMap(each -> carParks.lanes(each.id()).stream())
                .filter(each -> lane.filter(each::equals).isEmpty())
                .flatMap(each -> each.devices().values().stream())
                .collect(Collectors.toCollection(HashSet::new));
        var idle = all.stream()
                .filter(each -> !busy.contains(each.id()) && !carParks.isAtStation(each.id()))
                .toList();
        var proposed = idle.stream()
                .filter(each -> lane.isEmpty() && devices.can(each.id(), Duty.GATE.role()))
                .findFirst();
        return Stream.of(Duty.values())
                .map(duty -> {
                    Optional<DeviceId> mine = lane.flatMap(each -> each.device(duty));
                    Optional<DeviceId> offered = proposed.map(Device::id).filter(id -> devices.can(id, duty.role()));
                    return new Post(
                            field(duty),
                            choices(idle, duty, mine),
                            (mine.isPresent() ? mine : offered)
                                    .map(DeviceId::value)
                                    .orElse(""));
                })
                .collect(Collectors.toMap(Post::name, Function.identity()));
    }

    private List<Choice> choices(List<Device> idle, Duty duty, Optional<DeviceId> mine) {
        return idle.stream()
                .filter(each -> devices.can(each.id(), duty.role())
                        || mine.filter(each.id()::equals).isPresent())
                .map(each -> new Choice(each.id().value(), each.name()))
                .toList();
    }
}
