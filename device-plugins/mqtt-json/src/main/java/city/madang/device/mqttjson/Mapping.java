// SPDX-License-Identifier: Apache-2.0
package city.madang.device.mqttjson;

import city.madang.device.Message;
import city.madang.device.Plate;
import city.madang.device.SpaceId;
import city.madang.device.event.DeviceEvent;
import city.madang.device.event.Health;
import city.madang.device.event.PlateSeen;
import city.madang.device.event.SpaceChanged;
import city.madang.device.event.Stamp;
import city.madang.device.event.VehicleSensed;
import city.madang.device.json.Json;
import city.madang.device.json.NotUnderstood;
import city.madang.device.mqttjson.Place.Source;
import city.madang.device.role.PlateReader.Side;
import city.madang.device.role.SpaceSensor.Occupancy;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** Makes events of a message, as the settings say. Immutable. */
final class Mapping {
    private static final int WHOLE = 100;
    private static final int WEAKEST = -200;
    private static final int STRONGEST = 50;

    private final MqttJsonSettings settings;
    private final StampPlaces stamps;
    private final YesAndNo answers;
    private final List<Figure> figures;

    /** @throws IllegalArgumentException when the readings are none */
    Mapping(MqttJsonSettings settings) {
        this.settings = settings;
        stamps = new StampPlaces(settings);
        answers = new YesAndNo(settings.taken(), settings.free());
        figures = Figure.all(settings.readings());
    }

    /**
     * What it tells, all or nothing.
     *
     * @throws NotUnderstood naming the setting whose value cannot be, or when there is nothing in it
     */
    List<DeviceEvent> events(Source source) throws NotUnderstood {
        var stamp = stamps.stamp(source);
        var space = named(source);
        // of a device that is always the same space, it is the device that has the battery
        var sensor = space.filter(each -> !new Place(settings.space()).isFixed());
        var events = new ArrayList<DeviceEvent>();
        space(source, stamp, space).ifPresent(events::add);
        vehicle(source, stamp).ifPresent(events::add);
        plate(source, stamp).ifPresent(events::add);
        health(source, stamp, sensor).ifPresent(events::add);
        for (var figure : figures) {
            figure.event(source, stamp, sensor).ifPresent(events::add);
        }
        if (events.isEmpty()) {
            throw new NotUnderstood(Message.of("fault.nothing"));
        }
        return events;
    }

    /** @param setting whose place has what cannot be */
    static NotUnderstood wrong(String setting) {
        return new NotUnderstood(Message.of("fault.value", setting));
    }

    private static Json at(String place, Source source) {
        return new Place(place).in(source);
    }

    /** The space that it names. */
    private Optional<SpaceId> named(Source source) throws NotUnderstood {
        try {
            return new Place(settings.space()).textIn(source).map(SpaceId::new);
        } catch (IllegalArgumentException e) {
            throw wrong("space");
        }
    }

    private Optional<DeviceEvent> space(Source source, Stamp stamp, Optional<SpaceId> space) throws NotUnderstood {
        var state = at(settings.occupancy(), source);
        if (!state.isThere()) {
            return Optional.empty();
        }
        var occupancy = answers.isYes(state, "occupancy") ? Occupancy.TAKEN : Occupancy.FREE;
        return Optional.of(new SpaceChanged(stamp, space.orElseThrow(() -> wrong("space")), occupancy));
    }

    private Optional<DeviceEvent> vehicle(Source source, Stamp stamp) throws NotUnderstood {
        var state = at(settings.vehicle(), source);
        return state.isThere()
                ? Optional.of(new VehicleSensed(stamp, 1, answers.isYes(state, "vehicle")))
                : Optional.empty();
    }

    private Optional<DeviceEvent> plate(Source source, Stamp stamp) throws NotUnderstood {
        var written = at(settings.plate(), source);
        if (!written.isThere()) {
            return Optional.empty();
        }
        var confidence = figure(settings.confidence(), "confidence", source, 0, WHOLE);
        try {
            var plate = Plate.read(written.text().orElse(""));
            return Optional.of(new PlateSeen(stamp, plate, Side.UNKNOWN, confidence, Optional.empty()));
        } catch (IllegalArgumentException e) {
            throw wrong("plate");
        }
    }

    private Optional<DeviceEvent> health(Source source, Stamp stamp, Optional<SpaceId> sensor) throws NotUnderstood {
        var battery = figure(settings.battery(), "battery", source, 0, WHOLE);
        var signal = figure(settings.signal(), "signal", source, WEAKEST, STRONGEST);
        var firmware = at(settings.firmware(), source);
        if (battery.isEmpty() && signal.isEmpty() && !firmware.isThere()) {
            return Optional.empty();
        }
        try {
            return Optional.of(
                    new Health(stamp, sensor, battery, signal, Optional.empty(), Optional.empty(), firmware.text()));
        } catch (IllegalArgumentException e) {
            throw wrong("firmware");
        }
    }

    private static OptionalInt figure(String place, String setting, Source source, int least, int most)
            throws NotUnderstood {
        var figure = at(place, source);
        if (!figure.isThere()) {
            return OptionalInt.empty();
        }
        return OptionalInt.of(figure.rounded(least, most).orElseThrow(() -> wrong(setting)));
    }
}
