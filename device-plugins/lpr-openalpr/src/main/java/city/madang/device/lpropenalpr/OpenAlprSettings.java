// SPDX-License-Identifier: Apache-2.0
package city.madang.device.lpropenalpr;

import city.madang.device.json.JsonInlet.Way;
import city.madang.device.role.PlateReader.Side;
import city.madang.device.spi.Setting;

/** Which reads of which camera are taken. */
public interface OpenAlprSettings {
    /** The agent sends both; taking both would see each vehicle several times. */
    enum Take {
        /** One for each vehicle that went by, with the plate that was read best. */
        GROUPS,
        /** One for each picture, as the command line writes it too. */
        RESULTS
    }

    @Setting(order = 1, fallback = "HTTP")
    Way way();

    /** Of MQTT topics; not needed by HTTP. */
    @Setting(order = 2, optional = true)
    String filter();

    /** The number that the agent gave to the camera; empty for all of them, and for the command line. */
    @Setting(order = 3, optional = true, most = 18)
    String camera();

    @Setting(order = 4, fallback = "GROUPS")
    Take take();

    @Setting(order = 5, fallback = "FRONT")
    Side side();

    /** Whether the picture of the vehicle is kept with a group. */
    @Setting(order = 6, fallback = "true")
    boolean picture();
}
