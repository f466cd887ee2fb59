// SPDX-License-Identifier: Apache-2.0
package city.madang.device.mqttjson;

import city.madang.device.Message;
import city.madang.device.json.JsonInlet.Way;
import city.madang.device.spi.DeviceConfig;
import city.madang.device.spi.DeviceDriver;
import city.madang.device.spi.DeviceKind;
import city.madang.device.spi.DeviceSession;
import city.madang.device.spi.DeviceSink;
import city.madang.device.spi.Links;
import city.madang.device.spi.Problem;
import city.madang.device.spi.ProvidesDriver;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.osgi.service.component.annotations.Component;

/** Devices that send JSON of any shape, by a mapping. */
@ProvidesDriver(id = "mqtt-json", kind = DeviceKind.MIXED, protocol = "JSON by MQTT or HTTP")
@Component(service = DeviceDriver.class)
public final class MqttJsonDriver implements DeviceDriver<MqttJsonSettings> {
    @Override
    public Class<MqttJsonSettings> settings() {
        return MqttJsonSettings.class;
    }

    @Override
    public List<Problem> check(DeviceConfig<MqttJsonSettings> config) {
        var settings = config.settings();
        var problems = new ArrayList<Problem>();
        if (settings.way() == Way.MQTT && settings.filter().isEmpty()) {
            problems.add(new Problem("filter", Message.of("setting.filter.missing")));
        }
        sent(settings).forEach((name, place) -> {
            if (!place.isRight() || !place.isNowhere() && !place.isSent()) {
                problems.add(new Problem(name, Message.of("place.wrong")));
            }
        });
        var space = new Place(settings.space());
        if (!space.isRight() || space.isNowhere() && !settings.occupancy().isEmpty()) {
            problems.add(new Problem("space", Message.of("setting.space.wrong")));
        }
        if (new YesAndNo(settings.taken(), settings.free()).isMixed()) {
            problems.add(new Problem("free", Message.of("setting.free.mixed")));
        }
        readings(settings, problems);
        return problems;
    }

    private static void readings(MqttJsonSettings settings, List<Problem> problems) {
        try {
            boolean none = Figure.all(settings.readings()).isEmpty()
                    && (settings.occupancy()
                                    + settings.vehicle()
                                    + settings.plate()
                                    + settings.battery()
                                    + settings.signal()
                                    + settings.firmware())
                            .isEmpty();
            if (none) {
                problems.add(new Problem("", Message.of("mapping.empty")));
            }
        } catch (IllegalArgumentException e) {
            problems.add(new Problem("readings", Message.of("setting.readings.wrong", e.getMessage())));
        }
    }

    /** Places that can only be in a message itself. */
    private static Map<String, Place> sent(MqttJsonSettings settings) {
        var places = new LinkedHashMap<String, Place>();
        places.put("items", new Place(settings.items()));
        places.put("time", new Place(settings.time()));
        places.put("sequence", new Place(settings.sequence()));
        places.put("occupancy", new Place(settings.occupancy()));
        places.put("vehicle", new Place(settings.vehicle()));
        places.put("plate", new Place(settings.plate()));
        places.put("confidence", new Place(settings.confidence()));
        places.put("battery", new Place(settings.battery()));
        places.put("signal", new Place(settings.signal()));
        places.put("firmware", new Place(settings.firmware()));
        return places;
    }

    @Override
    public DeviceSession open(DeviceConfig<MqttJsonSettings> config, DeviceSink sink, Links links)
            throws IOException, InterruptedException {
        var session = new MqttJsonSession(config, sink);
        if (config.settings().way() == Way.HTTP) {
            session.inlet().http(links);
        } else {
            session.inlet().mqtt(links, config.settings().filter());
        }
        return session;
    }
}
