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
import city.madang.device.lorawan.Decoder.Decoded;
import city.madang.device.role.SpaceSensor;
import city.madang.device.spi.DeviceConfig;
import city.madang.device.spi.DeviceSession;
import city.madang.device.spi.DeviceSink;
import java.util.Map;
import java.util.Optional;

/** The sensors of one application, or one of them; only of one alone are battery, signal and figures told. */
final class LorawanSession implements DeviceSession, SpaceSensor {
    private final LorawanSettings settings;
    private final DeviceSink sink;
    private final Decoder decoder;
    private final JsonInlet inlet;
    private final Spaces spaces;
    private final Frames frames = new Frames();
    private SensorHealth told = SensorHealth.UNKNOWN;

    LorawanSession(DeviceConfig<LorawanSettings> config, DeviceSink sink, Decoder decoder) {
        this.sink = sink;
        this.decoder = decoder;
        settings = config.settings();
        spaces = new Spaces(config.clock());
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
        var frame = uplink.frame().filter(each -> each.port() > 0);
        if (frame.isEmpty()) {
            health(
                    uplink.at().map(Stamp::at).orElse(Stamp.NONE),
                    new SensorHealth(uplink.battery(), uplink.signal(), Optional.empty()));
            return;
        }
        var decoded = decoder.decode(frame.get());
        var space = new SpaceId(uplink.from().eui());
        if (!spaces.hasRoomFor(space)) {
            throw new NotUnderstood(Message.of("fault.many", uplink.from().sensor()));
        }
        var stamp = frames.stamp(uplink, frame.get(), spaces.believed(uplink.at()));
        if (decoded.space().isPresent()) {
            var changed = new SpaceChanged(stamp, space, decoded.space().get());
            sink.event(changed);
            spaces.keep(changed);
        }
        var battery = decoded.battery().isPresent() ? decoded.battery() : uplink.battery();
        health(stamp, new SensorHealth(battery, uplink.signal(), decoded.firmware()));
        figures(stamp, decoded);
    }

    private void figures(Stamp stamp, Decoded decoded) {
        if (!settings.sensor().isEmpty()) {
            decoded.figures()
                    .forEach((quantity, figure) ->
                            sink.event(new Reading(stamp, quantity, figure.value(), figure.unit())));
        }
    }

    private void health(Stamp stamp, SensorHealth now) {
        if (!settings.sensor().isEmpty() && now.isNewsAfter(told)) {
            sink.event(now.event(stamp));
            told = now.over(told);
        }
    }

    /** The ways in are the kit's, which ends them. */
    @Override
    public void close() {}
}
