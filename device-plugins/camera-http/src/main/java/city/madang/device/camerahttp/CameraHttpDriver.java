// SPDX-License-Identifier: Apache-2.0
package city.madang.device.camerahttp;

import city.madang.device.Message;
import city.madang.device.http.HttpDevice;
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

/** Cameras that give a picture at an address. */
@ProvidesDriver(id = "camera-http", kind = DeviceKind.CAMERA, protocol = "HTTP")
@Component(service = DeviceDriver.class)
public final class CameraHttpDriver implements DeviceDriver<CameraHttpSettings> {
    @Override
    public Class<CameraHttpSettings> settings() {
        return CameraHttpSettings.class;
    }

    @Override
    public List<Problem> check(DeviceConfig<CameraHttpSettings> config) {
        var problems = new ArrayList<Problem>();
        if (!HttpDevice.isAddress(config.settings().address())) {
            problems.add(new Problem("address", Message.of("setting.address.wrong")));
        }
        if (config.settings().user().isEmpty() && !config.settings().password().isEmpty()) {
            problems.add(new Problem("user", Message.of("setting.user.missing")));
        }
        return problems;
    }

    @Override
    public DeviceSession open(DeviceConfig<CameraHttpSettings> config, DeviceSink sink, Links links)
            throws IOException {
        var session = new CameraHttpSession(config, sink);
        try {
            var outcome = session.probe();
            if (!outcome.isDone()) {
                sink.lost(outcome.reason().orElseThrow());
                throw new IOException("the camera gives no picture");
            }
            return session;
        } catch (IOException | RuntimeException e) {
            session.close();
            throw e;
        }
    }
}
