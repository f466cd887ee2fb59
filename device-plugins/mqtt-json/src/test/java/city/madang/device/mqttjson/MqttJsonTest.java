// SPDX-License-Identifier: Apache-2.0
package city.madang.device.mqttjson;

import static org.assertj.core.api.Assertions.assertThat;

import city.madang.device.Plate;
import city.madang.device.SpaceId;
import city.madang.device.event.DeviceEvent;
import city.madang.device.event.Fault;
import city.madang.device.event.Health;
import city.madang.device.event.PlateSeen;
import city.madang.device.event.Reading;
import city.madang.device.event.SpaceChanged;
import city.madang.device.event.VehicleSensed;
import city.madang.device.json.Spaces;
import city.madang.device.role.PlateReader;
import city.madang.device.role.SpaceSensor;
import city.madang.device.role.SpaceSensor.Occupancy;
import city.madang.device.spi.DeviceDriver;
import city.madang.device.spi.Problem;
import city.madang.device.testkit.Bench;
import city.madang.device.testkit.PlateReaderContract;
import city.madang.device.testkit.SpaceSensorContract;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MqttJsonTest implements SpaceSensorContract, PlateReaderContract {
    private static final String TOPIC = "parking/north/A-17";
    private static final SpaceId SPACE = new SpaceId("A-17");

    @Override
    public DeviceDriver<?> driver() {
        return new MqttJsonDriver();
    }

    @Override
    public Map<String, String> settings() {
        return with("time", "at", "sequence", "n");
    }

    private static Map<String, String> with(String... more) {
        var settings = new HashMap<>(Map.of(
                "filter", "parking/+/+",
                "space", "topic:2",
                "occupancy", "state.taken",
                "plate", "lpr.text",
                "confidence", "lpr.sure"));
        for (int i = 0; i < more.length; i += 2) {
            settings.put(more[i], more[i + 1]);
        }
        return settings;
    }

    private static Bench openWith(String... more) throws Exception {
        return Bench.open(new MqttJsonDriver(), with(more));
    }

    @Override
    public void tellOfASpace(Bench bench) throws Exception {
        send(bench, "{'at':'2026-03-01T08:00:00+09:00','n':4,'state':{'taken':true}}");
    }

    @Override
    public void seeAVehicle(Bench bench) throws Exception {
        send(bench, "{'lpr':{'text':'12 ga-3456','sure':91.5}}");
    }

    private static void send(Bench bench, String json) throws Exception {
        bench.message(TOPIC, bytes(json));
    }

    private static byte[] bytes(String json) {
        return json.replace('\'', '"').getBytes(StandardCharsets.UTF_8);
    }

    @Test
    void makesEventsOfWhatStandsWhereItWasSaid() throws Exception {
        try (var bench = open()) {
            tellOfASpace(bench);
            seeAVehicle(bench);

            var changed = bench.told(SpaceChanged.class).get(0);
            assertThat(changed.space()).isEqualTo(SPACE);
            assertThat(changed.occupancy()).isEqualTo(Occupancy.TAKEN);
            assertThat(changed.stamp().at()).contains(Instant.parse("2026-02-28T23:00:00Z"));
            assertThat(changed.stamp().sequence()).hasValue(4);
            assertThat(bench.told(PlateSeen.class).get(0).plate()).isEqualTo(Plate.read("12GA3456"));
            assertThat(bench.told(PlateSeen.class).get(0).confidence()).hasValue(92);
        }
    }

    @Test
    void takesEachOfAList() throws Exception {
        try (var bench =
                openWith("way", "HTTP", "items", "bays", "space", "id", "occupancy", "s", "taken", "X", "free", "-")) {
            assertThat(bench.call("", bytes("{'bays':[{'id':1,'s':'x'},{'id':2,'s':'?'},{'id':3,'s':'-'},7]}")))
                    .isEqualTo(400);

            assertThat(bench.role(SpaceSensor.class).spaces())
                    .isEqualTo(Map.of(new SpaceId("1"), Occupancy.TAKEN, new SpaceId("3"), Occupancy.FREE));
            assertThat(bench.told(Fault.class)).hasSize(1);
            assertThat(bench.call("", bytes("{'bays':[{'id':2,'s':'-'}]}"))).isEqualTo(204);
            assertThat(bench.call("", bytes("{'bays':[]}"))).isEqualTo(400);
            var many = "{'id':1,'s':'x'},".repeat(MqttJsonSession.MOST_ITEMS) + "{'id':9,'s':'x'}";
            assertThat(bench.call("", bytes("{'bays':[" + many + "]}"))).isEqualTo(400);
            assertThat(bench.role(SpaceSensor.class).spaces()).doesNotContainKey(new SpaceId("9"));
        }
    }

    @Test
    void aMessageThatIsAListIsTakenLikeOne() throws Exception {
        try (var bench = openWith("space", "id")) {
            send(bench, "[{'id':'a','state':{'taken':1}},{'id':'b','state':{'taken':0}}]");

            assertThat(bench.told(SpaceChanged.class)).hasSize(2);
        }
    }

    @Test
    void tellsHealthFiguresAndVehicles() throws Exception {
        var settings = Map.of(
                "filter", "x",
                "time", "t",
                "timeForm", "SECONDS",
                "vehicle", "loop",
                "battery", "b",
                "signal", "s",
                "firmware", "fw",
                "readings", "temperature Cel c; cars 1 n");
        try (var bench = Bench.open(driver(), settings)) {
            send(bench, "{'t':1772352000.5,'loop':'Occupied','b':49.5,'s':-80,'fw':1.2,'c':-3.25,'n':7}");

            assertThat(bench.told(DeviceEvent.class))
                    .hasSize(4)
                    .allSatisfy(event ->
                            assertThat(event.stamp().at()).contains(Instant.parse("2026-03-01T08:00:00.500Z")));
            assertThat(bench.told(VehicleSensed.class).get(0).present()).isTrue();
            assertThat(bench.told(Health.class).get(0).battery()).hasValue(50);
            assertThat(bench.told(Health.class).get(0).firmware()).contains("1.2");
            assertThat(bench.told(Reading.class)).extracting(Reading::unit).containsExactly("Cel", "");
            assertThat(bench.session().role(SpaceSensor.class)).isEmpty();
            assertThat(bench.session().role(PlateReader.class)).isEmpty();
        }
    }

    @Test
    void figuresAreOfTheSpaceThatTheMessageNames() throws Exception {
        var settings = new HashMap<>(Map.of("filter", "x", "space", "id", "battery", "b", "readings", "heat Cel c"));
        try (var bench = Bench.open(driver(), settings)) {
            send(bench, "{'id':'A-17','b':9,'c':21}");
            send(bench, "{'b':80}");
            send(bench, "{'id':'%s','b':80}".formatted("x".repeat(41)));

            assertThat(bench.told(Health.class))
                    .extracting(Health::space)
                    .containsExactly(Optional.of(new SpaceId("A-17")), Optional.empty());
            assertThat(bench.told(Reading.class).get(0).space()).contains(new SpaceId("A-17"));
            assertThat(bench.told(Fault.class)).hasSize(1);
        }
        settings.put("space", "=A-17");
        try (var bench = Bench.open(driver(), settings)) {
            send(bench, "{'b':80}");
            assertThat(bench.told(Health.class).get(0).space()).isEmpty();
        }
    }

    /** All of a message or nothing of it, and of what it said the first byte is shown: the rest may be a plate. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "12GA3456",
                "{'state':{'taken':'perhaps'}}",
                "{'state':{'taken':[]}}",
                "{'state':{'taken':true},'lpr':{'text':'---'}}",
                "{'state':{'taken':true},'lpr':{'text':'12345678901234567'}}",
                "{'state':{'taken':true},'lpr':{'text':'12GA3456','sure':101}}",
                "{'state':{'taken':true},'lpr':{'text':'12GA3456','sure':'high'}}",
                "{'state':{'taken':true},'at':'yesterday'}",
                "{'state':{'taken':true},'at':'2026-03-01T08:00:00'}",
                "{'state':{'taken':true},'at':1e40}",
                "{'state':{'taken':true},'n':-1}",
                "{'state':{'taken':true},'n':1.5}",
                "{'state':{'taken':true},'n':1e30}",
                "{'other':1}",
                "[]"
            })
    void whatCannotBeIsAFaultAndTheSessionGoesOn(String bad) throws Exception {
        try (var bench = open()) {
            send(bench, bad);
            assertThat(bench.told(DeviceEvent.class))
                    .hasSize(1)
                    .allSatisfy(event -> assertThat(((Fault) event).excerpt()).hasSize(2));
            tellOfASpace(bench);
            assertThat(bench.told(SpaceChanged.class)).hasSize(1);
        }
    }

    @Test
    void figuresHaveTheirLimits() throws Exception {
        var settings =
                Map.of("filter", "x", "timeForm", "MILLISECONDS", "time", "t", "readings", "c Cel c", "battery", "b");
        try (var bench = Bench.open(driver(), settings)) {
            for (var bad : new String[] {
                "{'c':123456789012345678901}",
                "{'c':1e-11}",
                "{'c':'1'}",
                "{'b':-1}",
                "{'b':1e39}",
                "{'c':1,'t':1e13}",
                "{'c':1,'t':-1}"
            }) {
                send(bench, bad);
            }
            assertThat(bench.told(DeviceEvent.class))
                    .hasSize(7)
                    .allSatisfy(event -> assertThat(event).isInstanceOf(Fault.class));
            assertThat(bench.told(Fault.class).get(0).excerpt()).isNotEmpty();
        }
    }

    @Test
    void whatComesLateChangesNothing() throws Exception {
        try (var bench = open()) {
            send(bench, "{'at':'2026-03-01T08:00:00Z','state':{'taken':true}}");
            send(bench, "{'at':'2026-03-01T07:59:00Z','state':{'taken':false}}");
            assertThat(bench.role(SpaceSensor.class).spaces()).containsEntry(SPACE, Occupancy.TAKEN);

            send(bench, "{'at':'2999-03-01T08:00:00Z','state':{'taken':false}}");
            send(bench, "{'at':'2998-03-01T08:00:00Z','state':{'taken':true}}");
            assertThat(bench.role(SpaceSensor.class).spaces()).containsEntry(SPACE, Occupancy.TAKEN);
            assertThat(bench.told(SpaceChanged.class)).hasSize(4);
        }
    }

    @Test
    void madeUpSpacesDoNotFillTheMemory() throws Exception {
        try (var bench = open()) {
            for (int i = 0; i <= Spaces.MOST; i++) {
                bench.message("parking/north/" + i, bytes("{'state':{'taken':true}}"));
            }
            bench.message("parking/north/0", bytes("{'state':{'taken':true}}"));
            assertThat(bench.role(SpaceSensor.class).spaces()).hasSize(Spaces.MOST);
            assertThat(bench.told(Fault.class)).hasSize(1);
        }
    }

    @Test
    void saysWhatIsWrongWithItsSettings() {
        assertThat(problems(Map.of("occupancy", "a", "time", "a b", "vehicle", "=1", "items", "a..b", "free", "true")))
                .containsExactlyInAnyOrder("filter", "time", "vehicle", "items", "space", "free");
        assertThat(problems(Map.of("filter", "a", "readings", "a b"))).containsExactly("readings");
        assertThat(problems(Map.of("filter", "a", "readings", "Temp Cel c"))).containsExactly("readings");
        assertThat(problems(Map.of("filter", "a"))).containsExactly("");
    }

    private static List<String> problems(Map<String, String> settings) {
        var driver = new MqttJsonDriver();
        return driver.check(Bench.config(driver, settings)).stream()
                .map(Problem::setting)
                .toList();
    }
}
