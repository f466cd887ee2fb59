// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.devices.swap;

import city.madang.device.spi.DeviceConfig;
import city.madang.device.spi.DeviceDriver;
import city.madang.device.spi.DeviceKind;
import city.madang.device.spi.DeviceSession;
import city.madang.device.spi.DeviceSink;
import city.madang.device.spi.Links;
import city.madang.device.spi.ProvidesDriver;
import city.madang.device.spi.Setting;
import java.io.IOException;

/** Of one vendor. */
@ProvidesDriver(id = "other", kind = DeviceKind.GATE, protocol = "lines")
public final class OtherDriver implements DeviceDriver<OtherDriver.Settings> {
    /** Where the lane is. */
    public interface Settings {
        @Setting(order = 1, least = 1, most = 65535)
        int port();
    }

    @Override
    public Class<Settings> settings() {
        return Settings.class;
    }

    @Override
    public DeviceSession open(DeviceConfig<Settings> config, DeviceSink sink, Links links) throws IOException {
        return new LaneSession(config.settings().port(), sink);
    }
}
