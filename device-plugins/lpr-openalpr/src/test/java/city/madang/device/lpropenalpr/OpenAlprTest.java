// SPDX-License-Identifier: Apache-2.0
package city.madang.device.lpropenalpr;

import static org.assertj.core.api.Assertions.assertThat;

import city.madang.device.Plate;
import city.madang.device.event.DeviceEvent;
import city.madang.device.event.Fault;
import city.madang.device.event.Health;
import city.madang.device.event.PlateSeen;
import city.madang.device.role.PlateReader.Side;
import city.madang.device.spi.DeviceDriver;
import city.madang.device.spi.Problem;
import city.madang.device.testkit.Bench;
import city.madang.device.testkit.PlateReaderContract;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OpenAlprTest implements PlateReaderContract {
    private static final Instant TIME = Instant.ofEpochMilli(1_772_352_000_123L);

    /** As the agent writes it, cut to what a few versions have in common; {@code /9j/4A==} are the first bytes of a JPEG. */
    private static final String GROUP = """
            {"data_type":"alpr_group","version":2,"epoch_start":1772352000123,"epoch_end":1772352001456,"frame_start":18,"frame_end":24,
            "company_id":"city","agent_uid":"CABC","agent_version":"3.1.0","camera_id":7,"country":"kr","uuids":["a-1","a-2"],
            "plate_indexes":[0,0],"candidates":[{"plate":"12GA3456","confidence":92.5,"matches_template":1},
            {"plate":"12GA3458","confidence":80.1,"matches_template":0}],"vehicle_crop_jpeg":"/9j/4A==",
            "best_plate":{"plate":"12GA3456","confidence":92.5,"plate_crop_jpeg":"/9j/4A=="},"best_confidence":92.5,"best_uuid":"a-1",
            "best_plate_number":"12GA3456","best_region":"kr","travel_direction":210.5,"is_parked":false,"is_preview":false}
            """;

    /** As {@code alpr -j} writes it. */
    private static final String RESULTS = """
            {"version":2,"data_type":"alpr_results","epoch_time":1772352000123,"img_width":600,"img_height":600,"processing_time_ms":116.557533,
            "regions_of_interest":[{"x":0,"y":0,"width":600,"height":600}],"results":[{"plate":"12GA3456","confidence":94.338623,
            "matches_template":1,"plate_index":0,"region":"","region_confidence":0,"coordinates":[{"x":268,"y":378}],"candidates":[]},
            {"plate":"98NA7654","confidence":71.2,"candidates":[]}]}
            """;

    private static final String HEARTBEAT = """
            {"data_type":"heartbeat","timestamp":1772352000123,"agent_version":"3.1.0","video_streams":
            [{"camera_id":7,"fps":10,"is_streaming":true},{"camera_id":8,"fps":0,"is_streaming":false}]}
            """;

    @Override
    public DeviceDriver<?> driver() {
        return new OpenAlprDriver();
    }

    @Override
    public Map<String, String> settings() {
        return Map.of("camera", "7");
    }

    private static Bench openWith(String... more) throws Exception {
        var settings = new HashMap<String, String>();
        for (int i = 0; i < more.length; i += 2) {
            settings.put(more[i], more[i + 1]);
        }
        return Bench.open(new OpenAlprDriver(), settings);
    }

    @Override
    public void seeAVehicle(Bench bench) throws Exception {
        assertThat(call(bench, GROUP)).isEqualTo(204);
    }

    private static int call(Bench bench, String json) throws Exception {
        return bench.call("application/json", json.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void tellsOnePlateForEachVehicle() throws Exception {
        try (var bench = open()) {
            call(bench, GROUP.replace("\"is_preview\":false", "\"is_preview\":true"));
            seeAVehicle(bench);
            call(bench, RESULTS);

            assertThat(bench.told(DeviceEvent.class)).hasSize(1);
            var seen = bench.told(PlateSeen.class).get(0);
            assertThat(seen.plate()).isEqualTo(Plate.read("12 GA 3456"));
            assertThat(seen.side()).isEqualTo(Side.FRONT);
            assertThat(seen.confidence()).hasValue(93);
            assertThat(seen.stamp().at()).contains(TIME);
            assertThat(seen.picture()).isPresent();
        }
    }

    @Test
    void takesWhatTheCommandLineWrites() throws Exception {
        try (var bench = openWith("take", "RESULTS", "side", "REAR", "way", "MQTT", "filter", "lpr/#")) {
            bench.message("lpr/north", RESULTS.getBytes(StandardCharsets.UTF_8));
            var old = RESULTS.replace("\"data_type\":\"alpr_results\",", "").replace("12GA3456", "1");
            bench.message("lpr/north", old.getBytes(StandardCharsets.UTF_8));
            bench.message("lpr/north", GROUP.getBytes(StandardCharsets.UTF_8));

            assertThat(bench.told(PlateSeen.class))
                    .extracting(seen -> seen.plate().text())
                    .containsExactly("12GA3456", "98NA7654", "1", "98NA7654");
            assertThat(new HashSet<>(bench.told(PlateSeen.class))).hasSize(3);
        }
    }

    @Test
    void aPictureWithoutAPlateIsNothing() throws Exception {
        try (var bench = openWith("take", "RESULTS")) {
            assertThat(call(bench, "{\"data_type\":\"alpr_results\",\"results\":[]}"))
                    .isEqualTo(204);
            assertThat(bench.told(DeviceEvent.class)).isEmpty();
        }
    }

    @Test
    void otherCamerasOfTheAgentAreOtherDevices() throws Exception {
        try (var bench = open()) {
            assertThat(call(bench, GROUP.replace("\"camera_id\":7", "\"camera_id\":8")))
                    .isEqualTo(204);
            assertThat(call(bench, GROUP.replace("\"camera_id\":7,", ""))).isEqualTo(204);
            assertThat(bench.told(DeviceEvent.class)).isEmpty();
        }
    }

    @Test
    void keepsNoPictureWhereNoneIsWanted() throws Exception {
        try (var bench = openWith("picture", "false")) {
            call(bench, GROUP);
            assertThat(bench.told(PlateSeen.class).get(0).picture()).isEqualTo(Optional.empty());
        }
    }

    @Test
    void saysOnceThatTheCameraIsBlind() throws Exception {
        try (var bench = open()) {
            var blind = HEARTBEAT.replace("\"is_streaming\":true", "\"is_streaming\":false");
            call(bench, HEARTBEAT);
            call(bench, blind);
            call(bench, blind);
            call(bench, HEARTBEAT);
            call(bench, blind);

            assertThat(bench.told(Health.class)).hasSize(1);
            assertThat(bench.told(Fault.class)).hasSize(2);
        }
    }

    /** Not even in a fault: what is not understood may have a plate in it. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"best_plate_number\":\"12GA3456\" | \"best_plate_number\":\"\"",
                "\"best_plate_number\":\"12GA3456\" | \"best_plate_number\":\"12GA3456789012345\"",
                "\"best_plate_number\":\"12GA3456\" | \"best_plate_number\":[\"12GA3456\"]",
                "\"epoch_start\":1772352000123 | \"epoch_start\":-1",
                "\"epoch_start\":1772352000123 | \"epoch_start\":1e30",
                "\"epoch_start\":1772352000123 | \"epoch_begin\":1",
                "\"best_confidence\":92.5 | \"best_confidence\":100.1",
                "\"vehicle_crop_jpeg\":\"/9j/4A==\" | \"vehicle_crop_jpeg\":\"%%\"",
                "\"vehicle_crop_jpeg\":\"/9j/4A==\" | \"vehicle_crop_jpeg\":\"R0lGODlh\"",
                "\"data_type\":\"alpr_group\" | \"data_kind\":\"alpr_group\"",
                "\"is_preview\":false} | \"is_preview\":false"
            })
    void whatCannotBeShowsNoPlate(String right, String wrong) throws Exception {
        try (var bench = open()) {
            assertThat(GROUP).contains(right);
            assertThat(call(bench, GROUP.replace(right, wrong))).isEqualTo(400);

            assertThat(bench.told(DeviceEvent.class)).hasSize(1);
            assertThat(bench.told(Fault.class).get(0).excerpt()).hasSize(2);
            assertThat(bench.told(Fault.class).get(0).message().toString()).doesNotContain("3456");
            seeAVehicle(bench);
            assertThat(bench.told(PlateSeen.class)).hasSize(1);
        }
    }

    @Test
    void aPictureHasSoManyPlatesAtMost() throws Exception {
        try (var bench = openWith("take", "RESULTS")) {
            var many = "{\"plate\":\"1\"},".repeat(Reads.MOST) + "{\"plate\":\"1\"}";
            assertThat(call(bench, "{\"epoch_time\":1,\"data_type\":\"alpr_results\",\"results\":[" + many + "]}"))
                    .isEqualTo(400);
            assertThat(bench.told(PlateSeen.class)).isEmpty();
        }
    }

    @Test
    void saysWhatIsWrongWithItsSettings() {
        var driver = new OpenAlprDriver();
        assertThat(driver.check(Bench.config(driver, Map.of("way", "MQTT", "camera", "7a"))))
                .extracting(Problem::setting)
                .containsExactly("filter", "camera");
    }
}
