// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.parking.station.web;

import city.madang.device.Device;
import city.madang.device.DeviceId;
import city.madang.device.Devices;
import city.madang.device.role.PayStation;
import city.madang.solution.parking.Actions;
import city.madang.solution.parking.site.CarPark;
import city.madang.solution.parking.site.CarParks;
import city.madang.solution.parking.station.Stations;
import city.madang.web.Choice;
import city.madang.web.HttpCall;
import city.madang.web.HttpReply;
import city.madang.web.NotFound;
import city.madang.web.Routes;
import java.util.Map;
import java.util.stream.Collectors;

/** A manager makes pages for pay stations, and withdraws them. */
public final class StationSetUp {
    private static final String ALL = "/desk/carparks/{code}/stations";
    private static final int LONGEST_NAME = 60;

    private final CarParks carParks;
    private final Devices devices;
    private final Stations stations;

    public StationSetUp(CarParks carParks, Devices devices, Stations stations) {
        this.carParks = carParks;
        this.devices = devices;
        this.stations = stations;
    }

    public void routes(Routes on) {
        on.form(ALL, Actions.SET_UP, this::show, this::add);
        on.post(ALL + "/{station}/withdraw", Actions.SET_UP, this::withdraw);
    }

    private CarPark carPark(HttpCall in) {
        return carParks.named(in.path("code")).orElseThrow(NotFound::new);
    }

    private HttpReply show(HttpCall in) {
        var carPark = carPark(in);
        var names = devices.all().stream()
                .collect(Collectors.toMap(each -> each.id().value(), Device::name));
        return HttpReply.form(
                "stations",
                in.form(),
                Map.of(
                        "carPark",
                        carPark,
                        "stations",
                        stations.all(carPark),
                        "trial",
                        stations.demo(carPark),
                        "names",
                        names,
                        "devices",
                        devices.all().stream()
                                .filter(each -> devices.can(each.id(), PayStation.class))
                                .map(each -> new Choice(each.id().value(), each.name()))
                                .toList()));
    }

    private HttpReply add(HttpCall in) {
        var form = in.form();
        var name = form.text("name").required().max(LONGEST_NAME);
        var device = form.value("device", DeviceId::new);
        if (form.hasErrors()) {
            return show(in);
        }
        var carPark = carPark(in);
        var made = stations.add(in.visitor(), carPark, name.get(), device.find());
        if (made.isEmpty()) {
            form.error("device", "elsewhere");
            return show(in);
        }
        // shown in the answer itself and nowhere else
        return HttpReply.page(
                        "station-key",
                        Map.of(
                                "carPark",
                                carPark,
                                "station",
                                made.get().station(),
                                "address",
                                in.link("/station/" + made.get().key()),
                                "key",
                                made.get().key()))
                .header("Cache-Control", "no-store");
    }

    private HttpReply withdraw(HttpCall in) {
        var carPark = carPark(in);
        boolean done = stations.withdraw(in.visitor(), carPark, in.path("station"));
        return HttpReply.seeOther("/desk/carparks/" + carPark.code() + "/stations")
                .notice(done ? "stations.withdrawn.notice" : "stations.unchanged.notice");
    }
}
