// SPDX-License-Identifier: Apache-2.0
package city.madang.device.lpropenalpr;

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

/** Plates that OpenALPR has read, from its agent or its command line. */
@ProvidesDriver(
        id = "lpr-openalpr",
        kind = DeviceKind.PLATE_READER,
        vendor = "OpenALPR",
        protocol = "JSON of OpenALPR, by HTTP or MQTT")
@Component(service = DeviceDriver.class)
public final class OpenAlprDriver implements DeviceDriver<OpenAlprSettings> {
    @Override
    public Class<OpenAlprSettings> settings() {
        return OpenAlprSettings.class;
    }

    @Override
    public List<Problem> check(DeviceConfig<OpenAlprSettings> config) {
        var settings = config.settings();
        var problems = new ArrayList<Problem>();
        if (settings.way() == Way.MQTT && settings.filter().isEmpty()) {
            problems.add(new Problem("filter", Message.of("setting.filter.missing")));
        }
        if (!settings.camera().matches("[0-9]*")) {
            problems.add(new Problem("camera", Message.of("setting.camera.wrong")));
        }
        return problems;
    }

    @Override
    public DeviceSession open(DeviceConfig<OpenAlprSettings> config, DeviceSink sink, Links links)
            throws IOException, InterruptedException {
        var session = new OpenAlprSession(config, sink);
        if (config.settings().way() == Way.HTTP) {
            session.inlet().http(links);
        } else {
            session.inlet().mqtt(links, config.settings().filter());
        }
        return session;
    }
}
