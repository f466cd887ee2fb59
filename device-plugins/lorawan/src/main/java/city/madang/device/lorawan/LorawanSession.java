// SPDX-License-Identifier: Apache-2.0
package city.madang.device.lorawan;

import city.madang.device.Message;
import city.madang.device.Outcome;
import city.madang.device.SpaceId;
import city.madang.device.event.Reading;
import city.madang.device.event.SpaceChanged;
import city.madang.device.event.Stamp;
import city.madang.device.json.Json;
import city.madang.device.json.JsonInlet;
import city.madang.device.json.NotUnderstood;
import city.madang.device.json.Spaces;
import city.madang.device.role.SpaceSensor;
import city.madang.device.spi.DeviceConfig;
import city.madang.device.spi.DeviceSession;
import city.madang.device.spi.DeviceSink;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;

/** The sensors of one application, or one of them. What is told of one alone is told of the device, otherwise of the sensor's space. */
final class LorawanSession implements DeviceSession, SpaceSensor {
    private final LorawanSettings settings;
    private final DeviceSink sink;
    private final Decoder decoder;
    private final JsonInlet inlet;
    private final Spaces spaces;
    private final Frames frames = new Frames();
    private final Sensors sensors = new Sensors();
    private final Clock clock;

    LorawanSession(DeviceConfig<LorawanSettings> config, DeviceSink sink, Decoder decoder) {
        this.sink = sink;
        this.decoder = decoder;
        settings = config.settings();
        spaces = new Spaces(config.clock());
        clock = config.clock();
        var words = new JsonInlet.Words("fault.json", "probe.waiting", "probe.heard", true);
        inlet = new JsonInlet(sink, config.clock(), words, this::take);
    }

    JsonInlet inlet() {
        return inlet;
    }

    @Override
    public Outcome probe() {
        return inlet.probe();
    }

    @Override
    public Map<SpaceId, Occupancy> spaces() {
        return spaces.now();
    }

    private void take(Optional<String> topic, Json message) throws NotUnderstood {
        var uplink = settings.server().uplink(message);
        if (uplink.isPresent()) {
            mustBeOurs(topic, uplink.get().from());
            take(uplink.get());
        }
    }

    /** Whoever may send at one topic could otherwise speak for the sensors of another. */
    private void mustBeOurs(Optional<String> topic, Uplink.Sender from) throws NotUnderstood {
        boolean told = topic.isEmpty()
                || settings.server()
                        .filters(settings.application(), from.sensor())
                        .contains(topic.get());
        boolean one = settings.sensor().isEmpty() || settings.sensor().equals(from.sensor());
        if (!told || !one || !NetworkServer.isOf(settings.application(), from)) {
            throw new NotUnderstood(Message.of("fault.sensor", from.application(), from.sensor()));
        }
    }

    private void take(Uplink uplink) throws NotUnderstood {
        var sensor = new SpaceId(uplink.from().eui());
        var frame = uplink.frame().filter(each -> each.port() > 0);
        if (frame.isPresent()) {
            take(uplink, frame.get(), sensor);
        } else {
            mustBeAdmitted(uplink, sensor);
            var stamp = uplink.at().map(Stamp::at).orElse(Stamp.NONE);
            health(stamp, sensor, new SensorHealth(uplink.battery(), uplink.signal(), Optional.empty()));
        }
    }

    private void take(Uplink uplink, Uplink.Frame frame, SpaceId sensor) throws NotUnderstood {
        var decoded = decoder.decode(frame);
        mustBeAdmitted(uplink, sensor);
        var stamp = frames.stamp(uplink, frame, spaces.believed(uplink.at()));
        if (decoded.space().isPresent()) {
            var changed = new SpaceChanged(stamp, sensor, decoded.space().get());
            sink.event(changed);
            spaces.keep(changed);
        }
        var battery = decoded.battery().isPresent() ? decoded.battery() : uplink.battery();
        health(stamp, sensor, new SensorHealth(battery, uplink.signal(), decoded.firmware()));
        decoded.figures()
                .forEach((quantity, figure) ->
                        sink.event(new Reading(stamp, told(sensor), quantity, figure.value(), figure.unit())));
    }

    private void mustBeAdmitted(Uplink uplink, SpaceId sensor) throws NotUnderstood {
        if (!spaces.admits(sensor)) {
            throw new NotUnderstood(Message.of("fault.many", uplink.from().sensor()));
        }
    }

    /** Of which sensor something is told: one alone is the device itself. */
    private Optional<SpaceId> told(SpaceId sensor) {
        return settings.sensor().isEmpty() ? Optional.of(sensor) : Optional.empty();
    }

    private void health(Stamp stamp, SpaceId sensor, SensorHealth now) {
        if (sensors.isNews(sensor, now, clock.instant())) {
            sink.event(now.event(stamp, told(sensor)));
            sensors.keep(sensor, now, clock.instant());
        }
    }

    /** The ways in are the kit's, which ends them. */
    @Override
    public void close() {}
}
