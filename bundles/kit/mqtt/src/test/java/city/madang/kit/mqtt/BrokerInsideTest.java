// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.mqtt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import city.madang.kit.MqttBroker.Subscription;
import city.madang.kit.Secrets;
import city.madang.testcity.TestSettings;
import java.nio.file.Files;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.eclipse.paho.mqttv5.common.MqttException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is the broker's own that runs inside. */
class BrokerInsideTest {
    private static final Link.Pace PACE =
            new Link.Pace(Duration.ofMillis(50), Duration.ofMillis(50), Duration.ofMillis(200), Duration.ofSeconds(60));
    private static final int LARGE = 256 * 1024;

    private Inside broker;

    @BeforeEach
    void start() throws Exception {
        broker = new Inside("gate", "other");
    }

    @AfterEach
    void close() throws Exception {
        broker.close();
    }

    /** Without any setting of its own. */
    private CityBroker city() throws Exception {
        var config = TestSettings.of(MqttConfig.class, Map.of());
        return new CityBroker(config, Optional.of(broker.access()), new Secrets(Map.of()), "one", PACE);
    }

    private static Subscription listen(CityBroker city, Inbox inbox) throws Exception {
        return city.subscribe("gate", "devices/gate/up", inbox);
    }

    @Test
    void theCityFindsItAndGoesOnAfterAStop() throws Exception {
        var inbox = new Inbox();
        var before = city();
        listen(before, inbox);
        try (var gate = new Thing(broker, "gate")) {
            gate.tell("devices/gate/up", "1");
            assertThat(inbox.next()).isEqualTo("1");
            before.close();
            gate.tell("devices/gate/up", "2");
        }
        broker.stop();
        broker.start();
        try (var city = city()) {
            listen(city, inbox);
            assertThat(inbox.next()).isEqualTo("2");
        }
    }

    @Test
    void aFloodForSomebodyAwayTakesNoMoreOfTheDiskThanItMay() throws Exception {
        var inbox = new Inbox();
        var before = city();
        listen(before, inbox);
        before.close();
        int told = 200;
        try (var gate = new Thing(broker, "gate")) {
            for (int i = 0; i < told; i++) {
                gate.tell("devices/gate/up", new byte[LARGE], false);
            }
            assertThat(bytes()).isLessThan(told * (long) LARGE);
        }
        try (var city = city();
                var other = new Thing(broker, "other")) {
            listen(city, inbox);
            city.subscribe("other", "devices/other/up", inbox);
            other.tell("devices/other/up", "others go on");
            var heard = inbox.until("others go on");
            assertThat(heard).hasSizeLessThan(told);
        }
    }

    private long bytes() throws Exception {
        try (var files = Files.walk(broker.folder.resolve("data"))) {
            return files.mapToLong(each -> each.toFile().length()).sum();
        }
    }

    @Test
    void nobodyElseHasTheCitysClient() throws Exception {
        assertThatThrownBy(() -> new Thing(broker, "gate", "madang-one")).isInstanceOf(MqttException.class);
        new Thing(broker, TestBroker.CITY, "madang-one").close();
    }

    @Test
    void nobodyListensWhereHeMayNot() throws Exception {
        try (var other = new Thing(broker, "other")) {
            for (var each :
                    new String[] {"#", "devices/#", "devices/gate/up", "devices/+/up", "$share/x/devices/gate/#"}) {
                assertThatThrownBy(() -> other.listen(each)).as(each).isInstanceOf(MqttException.class);
            }
            var heard = other.listen("devices/other/#");
            other.tell("devices/other/up", "own");
            assertThat(heard.take()).isEqualTo("own");
        }
    }
}
