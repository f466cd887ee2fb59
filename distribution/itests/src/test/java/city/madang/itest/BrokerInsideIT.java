// SPDX-License-Identifier: Apache-2.0
package city.madang.itest;

import static org.assertj.core.api.Assertions.assertThat;

import city.madang.testcity.FreePort;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import org.eclipse.paho.mqttv5.client.MqttClient;
import org.eclipse.paho.mqttv5.client.MqttConnectionOptions;
import org.eclipse.paho.mqttv5.client.persist.MemoryPersistence;
import org.eclipse.paho.mqttv5.common.MqttException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The running product with its own MQTT broker: a sensor signs in and sends, its device tells of it; and the process is killed. */
class BrokerInsideIT {
    private static final Duration LONGEST = Duration.ofMinutes(2);
    private static final int MESSAGES = 200;
    /** As {@code mosquitto_passwd} wrote it for "secret". */
    private static final String ACCOUNT =
            "gate:$7$101$JbS7v53hU4f/ZQAZ$J+sbQf5Uc9/wTnQvEV6hYykwCCDJtG4o5lN5xc3jIdr6eFiIOaBnaWjnZ6q/POgVeNdUZFD+YdyDGTsfQ22SdQ==";

    private static final String ISOLATES = "[\\u2068\\u2069]";

    @TempDir
    Path folder;

    private final int port = FreePort.next();

    @Test
    void whatItConfirmedToASensorIsStoredAlsoWhenTheCityIsKilled() throws Exception {
        var passwords = Files.writeString(folder.resolve("passwords"), ACCOUNT);
        try (var city = RunningCity.demo()
                .with("MADANG_BROKER", "true")
                .with("MADANG_BROKER_PORT", "" + port)
                .with("MADANG_BROKER_PASSWORDS", passwords.toString())
                .start()) {
            var desk = new DriverDesk(city);
            desk.add("mqtt-json");
            var settings =
                    Map.of("filter", "devices/gate/up", "space", "space", "occupancy", "full", "sequence", "number");
            var device = desk.device("mqtt-json", settings);
            require(desk, device, "Online");
            tell(1, 1);
            require(desk, device, "Space S1 is taken");

            tell(2, MESSAGES);
            city.kill();
            city.start();
            tell(MESSAGES + 1, MESSAGES + 1);
            var again = new DriverDesk(city);
            require(again, device, "Space S" + (MESSAGES + 1) + " is taken");
            city.stop();
            assertThat(city.log()).doesNotContain("apache.activemq.audit").doesNotContain("AMQ222");
            var id = device.substring(device.lastIndexOf('/') + 1);
            assertThat(stored(city, id)).isEqualTo(MESSAGES + 1);
        }
    }

    private static String words(DriverDesk desk, String device) throws Exception {
        return desk.page(device).words("main").replaceAll(ISOLATES, "");
    }

    private static void require(DriverDesk desk, String device, String words) throws Exception {
        assertThat(Eventually.holds(LONGEST, () -> words(desk, device).contains(words)))
                .as(words(desk, device))
                .isTrue();
    }

    /** Returns when the broker has confirmed each. */
    private void tell(int first, int last) throws MqttException {
        var sensor = new MqttClient("tcp://127.0.0.1:" + port, "sensor", new MemoryPersistence());
        try {
            var options = new MqttConnectionOptions();
            options.setUserName("gate");
            options.setPassword("secret".getBytes(StandardCharsets.UTF_8));
            sensor.connect(options);
            for (int number = first; number <= last; number++) {
                var text = "{\"space\":\"S" + number + "\",\"full\":true,\"number\":" + number + "}";
                sensor.publish("devices/gate/up", text.getBytes(StandardCharsets.UTF_8), 1, false);
            }
            sensor.disconnect();
        } finally {
            sensor.close();
        }
    }

    /** From the database of the city that was stopped. */
    private static int stored(RunningCity city, String device) throws SQLException {
        var url = "jdbc:derby:" + city.data().resolve("db/derby");
        try (var connection = DriverManager.getConnection(url);
                var statement = connection.prepareStatement("select count(*) from devices_event where device = ?")) {
            statement.setString(1, device);
            try (var rows = statement.executeQuery()) {
                rows.next();
                return rows.getInt(1);
            }
        }
    }
}
