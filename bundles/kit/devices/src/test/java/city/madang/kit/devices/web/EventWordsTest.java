// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.devices.web;

import static org.assertj.core.api.Assertions.assertThat;

import city.madang.device.DeviceId;
import city.madang.device.Message;
import city.madang.device.Received;
import city.madang.device.SpaceId;
import city.madang.device.event.DeviceEvent;
import city.madang.device.event.Fault;
import city.madang.device.event.Health;
import city.madang.device.event.Reading;
import city.madang.device.event.Stamp;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class EventWordsTest {
    private static final Instant NOW = Instant.parse("2026-11-23T01:00:00Z");

    @Test
    void whatASensorToldNamesTheSensor() {
        var health = words(Health.battery(Stamp.NONE, 9, -90).of(new SpaceId("P1")));
        assertThat(health.key()).isEqualTo("event.Health.sensor");
        assertThat(health.first()).contains("P1");
        var reading = words(new Reading(Stamp.NONE, "heat", BigDecimal.TEN, "Cel").of(new SpaceId("P1")));
        assertThat(reading.key()).isEqualTo("event.Reading.sensor");
        assertThat(reading.first()).contains("P1");
        assertThat(reading.third()).contains("10 Cel");
        assertThat(words(Health.firmware(Stamp.NONE, "1")).key()).isEqualTo("event.Health");
    }

    private static EventWords words(DeviceEvent event) {
        return EventWords.of(new Received(1, new DeviceId("net"), event, NOW, NOW), message -> Optional.empty());
    }

    @Test
    void aFaultIsToldInTheWordsOfTheDriver() {
        var fault = Fault.of(Stamp.NONE, Message.of("fault.blind"), new byte[] {1});
        var received = new Received(1, new DeviceId("gate"), fault, NOW, NOW);
        var told = EventWords.of(received, message -> Optional.of("The camera is blind: " + message.key()));
        assertThat(told.first()).contains("The camera is blind: fault.blind");
        assertThat(told.second()).contains("01");
        assertThat(EventWords.of(received, message -> Optional.empty()).first()).isEmpty();
    }
}
