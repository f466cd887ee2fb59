// SPDX-License-Identifier: Apache-2.0
package city.madang.device.lorawan;

import city.madang.device.json.JsonInlet.Way;
import city.madang.device.spi.Setting;

/** Where the messages of sensors come from, and what they mean. */
public interface LorawanSettings {
    /** Which sensors; each but the last has a file of its own with what its bytes mean. */
    enum Model {
        BOSCH_TPS110,
        OWN
    }

    @Setting(order = 1, fallback = "CHIRPSTACK")
    NetworkServer server();

    @Setting(order = 2, fallback = "MQTT")
    Way way();

    /** As the server names it in its topics. */
    @Setting(order = 3, most = 120)
    String application();

    /** One sensor as the server names it in its topics; empty for all of the application. */
    @Setting(order = 4, optional = true, most = 36)
    String sensor();

    @Setting(order = 5, fallback = "BOSCH_TPS110")
    Model model();

    /** What the bytes mean, for {@link Model#OWN}. */
    @Setting(order = 6, optional = true)
    String decoder();
}
