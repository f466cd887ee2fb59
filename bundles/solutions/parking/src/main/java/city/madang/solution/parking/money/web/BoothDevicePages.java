// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.parking.money.web;

import city.madang.device.Device;
import city.madang.device.DeviceId;
import city.madang.device.Devices;
import city.madang.module.Kit;
import city.madang.solution.parking.Actions;
import city.madang.solution.parking.money.BoothDevices;
import city.madang.solution.parking.money.domain.BoothDuty;
import city.madang.solution.parking.site.CarPark;
import city.madang.solution.parking.site.CarParks;
import city.madang.web.Choice;
import city.madang.web.Form;
import city.madang.web.HttpCall;
import city.madang.web.HttpReply;
import city.madang.web.NotFound;
import city.madang.web.Routes;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Which printer and which drawer stand at the booth of a car park. */
public final class BoothDevicePages {
    private static final String PATH = "/desk/carparks/{code}/booth-devices";

    private final CarParks carParks;
    private final Devices devices;
    private final BoothDevices booth;

    public BoothDevicePages(Kit kit, CarParks carParks, BoothDevices booth) {
        this.carParks = carParks;
        this.devices = kit.service(Devices.class);
        this.booth = booth;
    }

    public void routes(Routes on) {
        on.form(PATH, Actions.SET_UP, in -> page(in, in.form()), this::save);
    }

    private CarPark carPark(HttpCall in) {
        return carParks.named(in.path("code")).orElseThrow(NotFound::new);
    }

    /** A duty, the devices that can do it, and the one that does. Public, because templates read it. */
    public record Post(String name, List<Choice> devices, String chosen) {}

    private HttpReply page(HttpCall in, Form form) {
        var carPark = carPark(in);
        var chosen = booth.of(carPark.id());
        var posts = Stream.of(BoothDuty.values())
                .map(duty -> new Post(
                        field(duty),
                        able(duty).stream()
                                .map(each -> new Choice(each.id().value(), each.name()))
                                .toList(),
                        chosen.containsKey(duty) ? chosen.get(duty).value() : ""))
                .collect(Collectors.toMap(Post::name, Function.identity()));
        return HttpReply.form("booth-devices", form, Map.of("carPark", carPark, "posts", posts));
    }

    /** Those that can do it now. */
    private List<Device> able(BoothDuty duty) {
        return devices.all().stream()
                .filter(each -> devices.can(each.id(), duty.role()))
                .toList();
    }

    private static String field(BoothDuty duty) {
        return duty.name().toLowerCase(Locale.ROOT);
    }

    HttpReply save(HttpCall in) {
        var carPark = carPark(in);
        var form = in.form();
        var chosen = new EnumMap<BoothDuty, DeviceId>(BoothDuty.class);
        for (var duty : BoothDuty.values()) {
            form.value(field(duty), typed -> device(duty, typed)).find().ifPresent(device -> chosen.put(duty, device));
        }
        if (form.hasErrors()) {
            return page(in, form);
        }
        booth.set(in.visitor(), carPark, chosen);
        return HttpReply.seeOther("/desk/carparks/" + carPark.code() + "/booth").notice("booth-devices.saved.notice");
    }

    private DeviceId device(BoothDuty duty, String typed) {
        return able(duty).stream()
                .map(Device::id)
                .filter(id -> id.value().equals(typed))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no such device"));
    }
}
