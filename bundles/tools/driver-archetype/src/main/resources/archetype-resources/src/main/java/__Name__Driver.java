// SPDX-License-Identifier: Apache-2.0
package ${package};

import city.madang.device.spi.DeviceConfig;
import city.madang.device.spi.DeviceDriver;
import city.madang.device.spi.DeviceKind;
import city.madang.device.spi.DeviceSession;
import city.madang.device.spi.DeviceSink;
import city.madang.device.spi.Links;
import city.madang.device.spi.ProvidesDriver;
import java.io.IOException;
import org.osgi.service.component.annotations.Component;

/** Detectors that answer one line over TCP. */
@ProvidesDriver(id = "${id}", kind = DeviceKind.DETECTOR, protocol = "lines over TCP")
@Component(service = DeviceDriver.class)
public final class ${Name}Driver implements DeviceDriver<${Name}Settings> {
    @Override
    public Class<${Name}Settings> settings() {
        return ${Name}Settings.class;
    }

    @Override
    public DeviceSession open(DeviceConfig<${Name}Settings> config, DeviceSink sink, Links links) throws IOException {
        var line = Line.to(config.settings().host(), config.settings().port());
        try {
            var session = new ${Name}Session(sink, line);
            session.poll();
            return session;
        } catch (IOException | RuntimeException e) {
            line.close();
            throw e;
        }
    }
}
