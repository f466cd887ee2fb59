// SPDX-License-Identifier: Apache-2.0
package city.madang.device.lorawan;

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
import java.util.List;
import org.osgi.service.component.annotations.Component;

/** Sensors of parking spaces behind a server of a LoRaWAN network. */
@ProvidesDriver(
        id = "lorawan",
        kind = DeviceKind.SPACE_SENSOR,
        model = "Bosch TPS110",
        protocol = "LoRaWAN, by ChirpStack 4 or The Things Stack 3")
@Component(service = DeviceDriver.class)
public final class LorawanDriver implements DeviceDriver<LorawanSettings> {
    /** What a level of a topic may be made of here; the tenant follows the application at The Things Stack. */
    private static final String NAME = "[A-Za-z0-9_.-]+(@[A-Za-z0-9_.-]+)?";

    @Override
    public Class<LorawanSettings> settings() {
        return LorawanSettings.class;
    }

    @Override
    public List<Problem> check(DeviceConfig<LorawanSettings> config) {
        var settings = config.settings();
        var problems = new ArrayList<Problem>();
        if (!settings.application().matches(NAME)) {
            problems.add(new Problem("application", Message.of("setting.application.wrong")));
        }
        if (!settings.sensor().isEmpty() && !settings.server().isSensor(settings.sensor())) {
            problems.add(new Problem("sensor", Message.of("setting.sensor.wrong")));
        }
        try {
            decoder(settings);
        } catch (IllegalArgumentException e) {
            problems.add(new Problem("decoder", Message.of("setting.decoder.wrong", e.getMessage())));
        }
        return problems;
    }

    private static Decoder decoder(LorawanSettings settings) {
        return settings.model() == LorawanSettings.Model.OWN
                ? Decoder.of(settings.decoder())
                : Decoder.of(settings.model());
    }

    @Override
    public DeviceSession open(DeviceConfig<LorawanSettings> config, DeviceSink sink, Links links)
            throws IOException, InterruptedException {
        var settings = config.settings();
        var session = new LorawanSession(config, sink, decoder(settings));
        if (settings.way() == Way.HTTP) {
            session.inlet().http(links);
        } else {
            var sensor = settings.sensor().isEmpty() ? "+" : settings.sensor();
            for (var filter : settings.server().filters(settings.application(), sensor)) {
                session.inlet().mqtt(links, filter);
            }
        }
        return session;
    }
}
