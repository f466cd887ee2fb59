// SPDX-License-Identifier: Apache-2.0
package city.madang.device.lorawan;

import static org.assertj.core.api.Assertions.assertThat;

import city.madang.device.SpaceId;
import city.madang.device.event.DeviceEvent;
import city.madang.device.event.Fault;
import city.madang.device.event.Health;
import city.madang.device.event.Reading;
import city.madang.device.event.SpaceChanged;
import city.madang.device.json.Spaces;
import city.madang.device.role.SpaceSensor;
import city.madang.device.role.SpaceSensor.Occupancy;
import city.madang.device.spi.DeviceDriver;
import city.madang.device.spi.Problem;
import city.madang.device.testkit.Bench;
import city.madang.device.testkit.SpaceSensorContract;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class LorawanTest implements SpaceSensorContract {
    private static final String APP = "17c82e96-be03-4f38-aef3-f83d48582d97";
    private static final String EUI = "0101010101010101";
    private static final SpaceId SPACE = new SpaceId(EUI);
    private static final Instant TIME = Instant.parse("2026-03-01T08:00:00Z");

    @Override
    public DeviceDriver<?> driver() {
        return new LorawanDriver();
    }

    @Override
    public Map<String, String> settings() {
        return Map.of("application", APP);
    }

    @Override
    public void tellOfASpace(Bench bench) throws Exception {
        up(bench, frame(1, TIME, 1, 1));
    }

    private Bench openOne() throws Exception {
        return Bench.open(driver(), Map.of("application", APP, "sensor", EUI));
    }

    private Bench openThings(String sensor) throws Exception {
        return Bench.open(
                driver(),
                Map.of("server", "THINGS_STACK", "way", "HTTP", "application", "parking@ttn", "sensor", sensor));
    }

    private static void up(Bench bench, String body) throws Exception {
        event(bench, EUI, "up", body);
    }

    private static void event(Bench bench, String eui, String event, String body) throws Exception {
        bench.message("application/" + APP + "/device/" + eui + "/event/" + event, utf8(body));
    }

    private static byte[] utf8(String body) {
        return body.getBytes(StandardCharsets.UTF_8);
    }

    private static String base64(int... bytes) {
        var raw = new byte[bytes.length];
        for (int i = 0; i < bytes.length; i++) {
            raw[i] = (byte) bytes[i];
        }
        return Base64.getEncoder().encodeToString(raw);
    }

    /** As ChirpStack 4 writes it. */
    private static String frame(long counter, Instant time, int port, int... bytes) {
        return """
                {"deduplicationId":"3ac7e3c4-4401-4b8d-9386-a5c902f9202d","time":"%s","deviceInfo":{"tenantName":"City",
                "applicationId":"%s","deviceName":"Bay 1","devEui":"%s","tags":{}},"devAddr":"00189440","adr":true,"dr":1,
                "fCnt":%d,"fPort":%d,"confirmed":false,"data":"%s","rxInfo":[{"gatewayId":"0016c001f153a14c","rssi":-97,"snr":5.5},
                {"gatewayId":"0016c001f153a14d","rssi":-80}],"txInfo":{"frequency":868100000}}
                """.formatted(time, APP, EUI, counter, port, base64(bytes));
    }

    @Test
    void tellsOfEachSpaceByTheSensorsOwnNumber() throws Exception {
        try (var bench = open()) {
            up(bench, frame(1, TIME, 1, 1));
            up(bench, frame(2, TIME.plusSeconds(60), 1, 0));

            assertThat(bench.told(SpaceChanged.class))
                    .extracting(SpaceChanged::occupancy)
                    .containsExactly(Occupancy.TAKEN, Occupancy.FREE);
            assertThat(bench.told(SpaceChanged.class).get(0).stamp().at()).contains(TIME);
            assertThat(bench.told(SpaceChanged.class).get(1).stamp().sequence()).hasValue(2);
            assertThat(spaces(bench)).isEqualTo(Map.of(SPACE, Occupancy.FREE));
            assertThat(bench.told(Health.class)).extracting(Health::space).containsExactly(Optional.of(SPACE));
        }
    }

    @Test
    void ofManySensorsItTellsBatterySignalAndFiguresOfEach() throws Exception {
        var other = "0202020202020202";
        try (var bench = open()) {
            up(bench, frame(1, TIME, 2, 1, 255));
            event(bench, EUI, "status", status(TIME.plusSeconds(1), "87.4"));
            event(bench, other, "up", frame(1, TIME, 2, 1, 255).replace(EUI, other));
            event(bench, other, "up", frame(2, TIME, 2, 1, 255).replace(EUI, other));

            assertThat(bench.told(Health.class))
                    .extracting(each -> each.space().orElseThrow().value())
                    .containsExactly(EUI, EUI, other);
            assertThat(bench.told(Reading.class))
                    .extracting(each -> each.space().orElseThrow().value())
                    .containsExactly(EUI, other, other);
        }
    }

    @Test
    void howASensorIsIsToldAgainAfterADay() {
        var sensors = new Sensors();
        var health = new SensorHealth(OptionalInt.of(50), OptionalInt.empty(), Optional.empty());
        assertThat(sensors.isNews(SPACE, health, TIME)).isTrue();
        sensors.keep(SPACE, health, TIME);
        assertThat(sensors.isNews(SPACE, health, TIME.plus(Sensors.AGAIN).minusSeconds(1)))
                .isFalse();
        assertThat(sensors.isNews(SPACE, health, TIME.plus(Sensors.AGAIN))).isTrue();
        assertThat(sensors.isNews(SPACE, SensorHealth.UNKNOWN, TIME.plus(Sensors.AGAIN)))
                .isFalse();
    }

    private static Map<SpaceId, Occupancy> spaces(Bench bench) throws Exception {
        return bench.role(SpaceSensor.class).spaces();
    }

    @Test
    void ofOneSensorItTellsBatterySignalAndFiguresToo() throws Exception {
        try (var bench = openOne()) {
            up(bench, frame(1, TIME, 2, 1, 255));
            event(bench, EUI, "status", status(TIME.plusSeconds(1), "87.4"));
            up(bench, frame(2, TIME.plusSeconds(60), 2, 1, 4));
            up(bench, frame(3, TIME.plusSeconds(90), 3, 36, 3, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 29, 2, 3, 1));

            assertThat(bench.told(Reading.class))
                    .extracting(each -> each.value().intValue())
                    .containsExactly(-1, 4);
            assertThat(bench.told(Health.class))
                    .hasSize(3)
                    .allSatisfy(each -> assertThat(each.space()).isEmpty());
            assertThat(bench.told(Health.class).get(0).signal()).hasValue(-80);
            assertThat(bench.told(Health.class).get(1).battery()).hasValue(87);
            assertThat(bench.told(Health.class).get(2).firmware()).contains("0.29.2");
            assertThat(bench.told(Fault.class)).isEmpty();
        }
    }

    private static String status(Instant time, String battery) {
        return """
                {"deduplicationId":"1","time":"%s","deviceInfo":{"applicationId":"%s","devEui":"%s"},"margin":10,"batteryLevel":%s}
                """.formatted(time, APP, EUI, battery);
    }

    /** With an equal stamp, so the kit sees that it is the same, and counts it. */
    @Test
    void aFrameThatComesAgainIsTheSameEvent() throws Exception {
        try (var bench = openOne()) {
            up(bench, frame(7, TIME, 1, 1));
            up(bench, frame(7, TIME.plusMillis(900), 1, 1));
            assertThat(new HashSet<DeviceEvent>(bench.told(SpaceChanged.class))).hasSize(1);

            up(bench, frame(7, TIME.plus(Frames.REPEATED).plusSeconds(1), 1, 1));
            up(bench, frame(7, TIME.plus(Frames.REPEATED).plusSeconds(2), 1, 0));
            assertThat(new HashSet<DeviceEvent>(bench.told(SpaceChanged.class))).hasSize(3);
        }
    }

    @Test
    void whatComesLateIsToldAndChangesNothing() throws Exception {
        try (var bench = open()) {
            up(bench, frame(2, TIME, 1, 1));
            up(bench, frame(1, TIME.minusSeconds(30), 1, 0));

            assertThat(bench.told(SpaceChanged.class)).hasSize(2);
            assertThat(spaces(bench)).containsEntry(SPACE, Occupancy.TAKEN);
        }
    }

    @Test
    void aGatewayWhoseClockIsAheadHidesNothing() throws Exception {
        try (var bench = open()) {
            up(bench, frame(1, Instant.now().plus(Duration.ofDays(400)), 1, 1));
            up(bench, frame(2, Instant.now().plus(Duration.ofDays(1)), 1, 0));

            assertThat(spaces(bench)).containsEntry(SPACE, Occupancy.FREE);
        }
    }

    @Test
    void nobodySpeaksForTheSensorOfAnother() throws Exception {
        try (var bench = open()) {
            event(bench, "0202020202020202", "up", frame(1, TIME, 1, 1));
            up(bench, frame(1, TIME, 1, 1).replace(APP, "another"));
            bench.message("application/" + APP + "/device/" + EUI + "/event/join", utf8(frame(1, TIME, 1, 1)));

            assertThat(bench.told(Fault.class))
                    .extracting(fault -> fault.message().key())
                    .containsOnly("fault.sensor")
                    .hasSize(3);
            assertThat(spaces(bench)).isEmpty();
        }
        try (var bench = openThings("bay-2")) {
            assertThat(bench.call("application/json", utf8(things("bay-1", "AQ==", ""))))
                    .isEqualTo(400);
        }
    }

    /** As The Things Stack 3 writes it; what is 0 or empty it leaves out. */
    private static String things(String device, String payload, String more) {
        return """
                {"end_device_ids":{"device_id":"%s","application_ids":{"application_id":"parking"},"dev_eui":"0004A30B001C0530"},
                "correlation_ids":["as:up:01"],"received_at":"2026-03-01T08:00:01.787Z",%s"uplink_message":{"session_key_id":"AXA=",
                "f_port":1,"frm_payload":"%s","rx_metadata":[{"gateway_ids":{"gateway_id":"gw1"},"rssi":-35,"snr":5.2}],
                "received_at":"2026-03-01T08:00:00Z","last_battery_percentage":{"f_cnt":3,"value":94.48}}}
                """.formatted(device, more, payload);
    }

    @Test
    void takesCallsOfTheThingsStack() throws Exception {
        try (var bench = openThings("bay-1")) {
            assertThat(bench.call("application/json", utf8(things("bay-1", "AQ==", ""))))
                    .isEqualTo(204);

            var told = bench.told(SpaceChanged.class);
            assertThat(told).extracting(SpaceChanged::space).containsExactly(new SpaceId("0004a30b001c0530"));
            assertThat(told.get(0).stamp().at()).contains(TIME);
            assertThat(told.get(0).stamp().sequence()).hasValue(0);
            assertThat(bench.told(Health.class).get(0).battery()).hasValue(94);
        }
    }

    @Test
    void whatTellsOfNoSensorIsPassedOver() throws Exception {
        try (var bench = openThings("")) {
            for (var other : new String[] {
                "{}", "[]", "1", "{\"join_accept\":{}}", things("bay-1", "AQ==", "\"simulated\":true,")
            }) {
                assertThat(bench.call("application/json", utf8(other)))
                        .as(other)
                        .isEqualTo(204);
            }
            assertThat(bench.told(DeviceEvent.class)).isEmpty();
        }
    }

    @Test
    void whatMeansNothingIsAFaultAndTheSessionGoesOn() throws Exception {
        var good = frame(1, TIME, 1, 1);
        try (var bench = open()) {
            for (var bad : new String[] {
                "\u0000\u0001",
                "{\"deviceInfo\"",
                "[".repeat(1000),
                good.replace(EUI, "no eui"),
                good.replace("\"fCnt\":1", "\"fCnt\":-1"),
                good.replace("\"fCnt\":1", "\"fCnt\":1e30"),
                good.replace("\"fPort\":1", "\"fPort\":300"),
                good.replace("\"fPort\":1", "\"fPort\":9"),
                good.replace(TIME.toString(), "yesterday"),
                good.replace("AQ==", "%%%"),
                good.replace("AQ==", "A".repeat(400)),
                good.replace("AQ==", "")
            }) {
                int before = bench.told(Fault.class).size();
                up(bench, bad);
                assertThat(bench.told(Fault.class)).as(bad).hasSize(before + 1);
            }
            up(bench, good);
            assertThat(spaces(bench)).containsEntry(SPACE, Occupancy.TAKEN);
            assertThat(bench.told(SpaceChanged.class)).hasSize(1);
        }
    }

    @Test
    void madeUpSensorsDoNotFillTheMemory() throws Exception {
        try (var bench = open()) {
            for (int i = 0; i <= Spaces.MOST; i++) {
                var eui = String.format("%016x", i);
                event(bench, eui, "up", frame(1, TIME, 1, 1).replace(EUI, eui));
            }
            assertThat(spaces(bench)).hasSize(Spaces.MOST);
            event(bench, "ffffffffffffffff", "status", status(TIME, "9").replace(EUI, "ffffffffffffffff"));
            assertThat(bench.told(Health.class)).hasSize(Spaces.MOST);
            assertThat(bench.told(Fault.class))
                    .extracting(fault -> fault.message().key())
                    .containsExactly("fault.many", "fault.many");
        }
    }

    @Test
    void saysWhatIsWrongWithItsSettings() {
        var driver = new LorawanDriver();
        var wrong = Map.of("application", "a/#", "sensor", "0101", "model", "OWN", "decoder", "port=1 fact=space");

        assertThat(driver.check(Bench.config(driver, wrong)))
                .extracting(Problem::setting)
                .containsExactly("application", "sensor", "decoder");
    }
}
