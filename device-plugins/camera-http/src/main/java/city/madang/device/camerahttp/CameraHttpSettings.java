// SPDX-License-Identifier: Apache-2.0
package city.madang.device.camerahttp;

import city.madang.device.Secret;
import city.madang.device.spi.Setting;
import java.time.Duration;

/** Where the camera gives its picture. */
public interface CameraHttpSettings {
    @Setting(order = 1)
    String address();

    @Setting(order = 2, optional = true, most = 100)
    String user();

    @Setting(order = 3, optional = true, most = 100)
    Secret password();

    /** For a whole picture; when it stops in the middle, twice as long. */
    @Setting(order = 4, fallback = "4", least = 1, most = 5)
    Duration patience();
}
