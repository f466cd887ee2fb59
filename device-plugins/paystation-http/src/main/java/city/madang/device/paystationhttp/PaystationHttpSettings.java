// SPDX-License-Identifier: Apache-2.0
package city.madang.device.paystationhttp;

import city.madang.device.Secret;
import city.madang.device.spi.Setting;
import java.time.Duration;

/** Where the station is, what it knows the city by, and how long it asks. */
public interface PaystationHttpSettings {
    @Setting(order = 1)
    String address();

    @Setting(order = 2, most = 200)
    Secret secret();

    /** After which the station ends asking by itself, and gives back what was put in. */
    @Setting(order = 3, fallback = "300", least = 30, most = 1800)
    Duration asking();

    /** For one answer. */
    @Setting(order = 4, fallback = "3", least = 1, most = 5)
    Duration patience();
}
