// SPDX-License-Identifier: Apache-2.0
package city.madang.device.mqttjson;

import city.madang.device.json.JsonInlet.Way;
import city.madang.device.spi.Setting;

/** Where messages come from, and where in them stands what. Everything that names a place is read by {@link Place}. */
public interface MqttJsonSettings {
    /** How a time is written. */
    enum TimeForm {
        /** ISO 8601 with its offset. */
        ISO,
        /** Since 1970, with a fraction or without. */
        SECONDS,
        MILLISECONDS
    }

    @Setting(order = 1, fallback = "MQTT")
    Way way();

    /** Of MQTT topics; not needed by HTTP. */
    @Setting(order = 2, optional = true)
    String filter();

    /** A list in the message, each of which is taken for itself; empty when the message is one. */
    @Setting(order = 3, optional = true)
    String items();

    @Setting(order = 4, optional = true)
    String time();

    @Setting(order = 5, fallback = "ISO")
    TimeForm timeForm();

    @Setting(order = 6, optional = true)
    String sequence();

    @Setting(order = 7, optional = true)
    String space();

    @Setting(order = 8, optional = true)
    String occupancy();

    @Setting(order = 9, optional = true)
    String vehicle();

    /** Values, between commas, of a space that is taken and a vehicle that is there. */
    @Setting(order = 10, fallback = "true,1,taken,occupied")
    String taken();

    @Setting(order = 11, fallback = "false,0,free,vacant")
    String free();

    @Setting(order = 12, optional = true)
    String plate();

    @Setting(order = 13, optional = true)
    String confidence();

    @Setting(order = 14, optional = true)
    String battery();

    @Setting(order = 15, optional = true)
    String signal();

    @Setting(order = 16, optional = true)
    String firmware();

    /** Figures as {@code name unit place}, between semicolons. */
    @Setting(order = 17, optional = true)
    String readings();
}
