// SPDX-License-Identifier: Apache-2.0
package ${package};

import city.madang.device.spi.Setting;

/** Where the device is. */
public interface ${Name}Settings {
    @Setting(order = 1)
    String host();

    @Setting(order = 2, fallback = "7001", least = 1, most = 65535)
    int port();
}
