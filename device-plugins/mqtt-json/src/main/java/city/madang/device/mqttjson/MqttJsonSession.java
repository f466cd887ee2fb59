// SPDX-License-Identifier: Apache-2.0
package city.madang.device.mqttjson;

import city.madang.device.Message;
import city.madang.device.Outcome;
import city.madang.device.SpaceId;
import city.madang.device.event.DeviceEvent;
import city.madang.device.event.Health;
import city.madang.device.event.Reading;
import city.madang.device.event.SpaceChanged;
import city.madang.device.json.Json;
import city.madang.device.json.JsonInlet;
import city.madang.device.json.NotUnderstood;
import city.madang.device.json.Spaces;
import city.madang.device.mqttjson.Place.Source;
import city.madang.device.role.DeviceRole;
import city.madang.device.role.PlateReader;
import city.madang.device.role.SpaceSensor;
import city.madang.device.spi.DeviceConfig;
import city.madang.device.spi.DeviceSession;
import city.madang.device.spi.DeviceSink;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** One source of messages. A loop that only sends cannot be asked, so it tells of vehicles without having that role. */
final class MqttJsonSession implements DeviceSession, SpaceSensor, PlateReader {
    /** In one message. */
    static final int MOST_ITEMS = 1000;

    private final MqttJsonSettings settings;
    private final DeviceSink sink;
    private final Mapping mapping;
    private final Spaces spaces;
    private final JsonInlet inlet;

    MqttJsonSession(DeviceConfig<MqttJsonSettings> config, DeviceSink sink) {
        this.sink = sink;
        settings = config.settings();
        mapping = new Mapping(settings);
        spaces = new Spaces(config.clock());
        boolean mayShow = settings.plate().isEmpty();
        var words = new JsonInlet.Words("fault.json", "probe.waiting", "probe.heard", mayShow);
        inlet = new JsonInlet(sink, config.clock(), words, this::take);
    }

    JsonInlet inlet() {
        return inlet;
    }

    @Override
    public <R extends DeviceRole> Optional<R> role(Class<R> role) {
        boolean has = role == SpaceSensor.class && !settings.occupancy().isEmpty()
                || role == PlateReader.class && !settings.plate().isEmpty();
        return has ? Optional.of(role.cast(this)) : Optional.empty();
    }

    @Override
    public Outcome probe() {
        return inlet.probe();
    }

    @Override
    public Map<SpaceId, Occupancy> spaces() {
        return spaces.now();
    }

    @Override
    public Set<Side> sides() {
        return Set.of(Side.UNKNOWN);
    }

    /** One item that cannot be does not keep the others from being told. */
    private void take(Optional<String> topic, Json message) throws NotUnderstood {
        var list = message.at(settings.items());
        var items = settings.items().isEmpty() && !list.isList() ? List.of(message) : list.each();
        if (items.isEmpty() || items.size() > MOST_ITEMS) {
            throw new NotUnderstood(Message.of("fault.items", "" + items.size(), "" + MOST_ITEMS));
        }
        Optional<NotUnderstood> first = Optional.empty();
        for (var item : items) {
            try {
                tell(new Source(topic, item));
            } catch (NotUnderstood e) {
                first = first.or(() -> Optional.of(e));
            }
        }
        if (first.isPresent()) {
            throw first.get();
        }
    }

    private void tell(Source source) throws NotUnderstood {
        var events = mapping.events(source);
        for (var event : events) {
            if (space(event).filter(space -> !spaces.admits(space)).isPresent()) {
                throw new NotUnderstood(Message.of("fault.many"));
            }
        }
        for (var event : events) {
            sink.event(event);
            if (event instanceof SpaceChanged changed) {
                spaces.keep(changed);
            }
        }
    }

    private static Optional<SpaceId> space(DeviceEvent event) {
        if (event instanceof SpaceChanged changed) {
            return Optional.of(changed.space());
        } else if (event instanceof Health health) {
            return health.space();
        }
        return event instanceof Reading reading ? reading.space() : Optional.empty();
    }

    /** The ways in are the kit's, which ends them. */
    @Override
    public void close() {}
}
