// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.mqtt;

/** Settings of the city's broker, {@code etc/city.madang.kit.mqtt.cfg}. The password is a secret, {@code MADANG_MQTT_PASSWORD}. */
public @interface MqttConfig {
    /** Names the settings. */
    String PID = "city.madang.kit.mqtt";

    /** The broker, {@code tcp://host:1883} or {@code ssl://host:8883}; empty for the one inside, or none when that is off. */
    String server() default "";

    String user() default "";

    /** The same on all nodes of a city; empty for a name that follows from its master key. */
    String clientId() default "";

    /** A PEM file with the certificates that sign the broker's; empty for those that Java trusts. */
    String certificates() default "";

    /** Days for which the broker keeps messages while the city is away. */
    int keepDays() default 7;
}
