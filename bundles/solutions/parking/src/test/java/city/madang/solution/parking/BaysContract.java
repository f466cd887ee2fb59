// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.parking;

import static org.assertj.core.api.Assertions.assertThat;

import city.madang.device.DeviceId;
import city.madang.device.Devices;
import city.madang.device.SpaceId;
import city.madang.device.event.Health;
import city.madang.device.event.SpaceChanged;
import city.madang.device.event.Stamp;
import city.madang.device.role.SpaceSensor;
import city.madang.device.role.SpaceSensor.Occupancy;
import city.madang.testkit.Page;
import city.madang.testkit.TestKit;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Bays are set up in rows, and sensors tell of them. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class BaysContract {
    private static final int WESTMINSTER = 3400;

    private ParkingCity city;
    private int carParks;

    abstract TestKit kit();

    @BeforeAll
    void open() {
        city = new ParkingCity(kit());
    }

    @AfterAll
    void close() {
        city.close();
    }

    /** A car park without lanes. @param floors as its form takes them */
    private String carPark(int spaces, String floors) {
        var code = "b" + carParks++;
        city.manager.get("/desk/carparks/new");
        city.manager.post(
                "/desk/carparks/new",
                Map.of("name", "Park " + code, "code", code, "spaces", "" + spaces, "warn", "90", "floors", floors));
        return code;
    }

    private static String setUp(String code) {
        return "/desk/carparks/" + code + "/bays/set-up";
    }

    private Page put(String code, String floor, String first, String last, String... traits) {
        var fields = new TreeMap<>(Map.of("floor", floor, "first", first, "last", last));
        if (traits.length > 0) {
            fields.put("traits", traits[0]);
        }
        city.manager.get(setUp(code));
        return city.manager.post(setUp(code), fields);
    }

    private Page listen(String code, Bench.Device network) {
        city.manager.get(setUp(code));
        return city.manager.post(setUp(code) + "/devices", Map.of("devices", network.id, "hours", "25"));
    }

    private Page tie(String code, String ties) {
        city.manager.get(setUp(code));
        return city.manager.post(setUp(code) + "/sensors", Map.of("ties", ties));
    }

    private static void tells(Bench.Device network, String sensor, Occupancy occupancy) {
        network.tell(stamp -> new SpaceChanged(stamp, new SpaceId(sensor), occupancy));
    }

    private static void told(Bench.Device network, Instant at, Occupancy occupancy) {
        network.tell(stamp -> new SpaceChanged(Stamp.at(at), new SpaceId("A-01"), occupancy));
    }

    private String bays(String code) {
        return city.operator.get("/desk/carparks/" + code + "/bays").words();
    }

    private void until(String code, Predicate<String> said) {
        try {
            ParkingCity.await(() -> said.test(bays(code)));
        } catch (AssertionError e) {
            throw new AssertionError(bays(code), e);
        }
    }

    private void until(String code, String said) {
        until(code, words -> words.contains(said));
    }

    @Test
    void aRowOfBaysIsSetUpAndItsSensorsAreSeen() {
        var code = carPark(60, "Basement 1, 40\nBasement 2, 20");
        var network = city.device();
        assertThat(bays(code)).contains("No bays with sensors are set up yet.");
        assertThat(put(code, "1", "A-01", "A-40").words())
                .contains("40 bays are saved.", "Basement 1 · A-01 – A-40 (40)");
        put(code, "2", "B-1", "B-4", "ELECTRIC");
        assertThat(listen(code, network).words()).contains("1 device tells of the bays.");
        assertThat(bays(code)).contains("Free: 0. Taken: 0. Not known: 44. Doubtful: 0.");
        tells(network, "A-01", Occupancy.FREE);
        tells(network, "A-02", Occupancy.TAKEN);
        tells(network, "B-3", Occupancy.FREE);
        tells(network, "C-1", Occupancy.TAKEN);
        until(code, "Free: 2. Taken: 1. Not known: 41. Doubtful: 0.");
        assertThat(bays(code))
                .contains(
                        "Electric charging 1 0 3 0",
                        "Basement 1 Free: 1. Taken: 1. Not known: 38.",
                        "Free 1 A-01 Taken 1 A-02");
        tells(network, "A-01", Occupancy.TAKEN);
        until(code, "Taken 2 A-01 · A-02");
    }

    @Test
    void whatWasToldBeforeTheBaysWereSetUpIsKnown() {
        var code = carPark(5, "");
        var network = city.device();
        tells(network, "K-1", Occupancy.TAKEN);
        tells(network, "K-2", Occupancy.FREE);
        put(code, "1", "K-1", "K-3");
        listen(code, network);
        assertThat(bays(code)).contains("Free: 1. Taken: 1. Not known: 1. Doubtful: 0.");
    }

    @Test
    void sensorsOfOtherNamesAreTied() {
        var code = carPark(10, "");
        var network = city.device();
        put(code, "1", "7", "9");
        listen(code, network);
        assertThat(tie(code, "7, 70B3D5\n\n8,70B3D6").words()).contains("2 sensors are saved.");
        tells(network, "70B3D6", Occupancy.FREE);
        until(code, "Free 1 8");
        tells(network, "8", Occupancy.TAKEN);
        tells(network, "9", Occupancy.TAKEN);
        until(code, "Taken 1 9");
        var twice = tie(code, "9, 70B3D5");
        assertThat(twice.status()).isEqualTo(422);
        assertThat(twice.words()).contains("70B3D5 is no bay of this car park, or a sensor that another bay has");
        assertThat(tie(code, "10, x").status()).isEqualTo(422);
        assertThat(tie(code, "no line").words()).contains("Write a line for each bay", "no line");
    }

    @Test
    void aNameMeansOneBayOfAllThatADeviceTellsOf() {
        var network = city.device();
        var one = carPark(10, "");
        put(one, "1", "N-1", "N-5");
        listen(one, network);
        var other = carPark(10, "");
        put(other, "1", "N-5", "N-9");
        var refused = listen(other, network);
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.words()).contains("The sensor name N-5 means a bay of another car park");
        tie(other, "N-5, N-5b");
        assertThat(listen(other, network).words()).contains("1 device tells of the bays.");
        assertThat(put(other, "1", "N-4", "").words()).contains("The sensor name N-4 means another bay already");
    }

    @Test
    void aDeviceThatIsAwayForAMomentIsChosenAllTheSame() {
        var code = carPark(10, "");
        var network = city.device();
        put(code, "1", "M-1", "M-2");
        city.manager.get(setUp(code));
        network.lose();
        ParkingCity.await(
                () -> !city.site.kit().service(Devices.class).can(new DeviceId(network.id), SpaceSensor.class));
        var page = city.manager.post(setUp(code) + "/devices", Map.of("devices", network.id, "hours", "25"));
        assertThat(page.words()).contains("1 device tells of the bays.");
    }

    @Test
    void rowsAreRefusedThatAreNone() {
        var code = carPark(10, "");
        var refused = put(code, "1", "A-9", "A-1");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.words()).contains("Write two names of one row");
        assertThat(refused.field("first").value()).isEqualTo("A-9");
        assertThat(put(code, "2", "A-1", "A-9").words()).contains("Choose a floor");
        assertThat(put(code, "1", "", "").words()).contains("Write the name of the first bay");
        assertThat(put(code, "1", "<i>", "").status()).isEqualTo(422);
    }

    @Test
    void baysThatAreThereGetOtherMarksAndAreTakenAway() {
        var code = carPark(10, "Up, 5\nDown, 5");
        var network = city.device();
        put(code, "1", "1", "5");
        listen(code, network);
        tells(network, "2", Occupancy.FREE);
        until(code, "Free 1 2");
        assertThat(put(code, "2", "2", "3", "ACCESSIBLE").words()).contains("Down · Accessible · 2 – 3 (2)");
        until(code, "Accessible 1 0 1 0");
        city.manager.get(setUp(code));
        var gone = city.manager.post(setUp(code) + "/remove", Map.of("from", "2", "upto", "9"));
        assertThat(gone.words()).contains("4 bays are removed.", "Up · 1 (1)");
        assertThat(bays(code)).doesNotContain("Accessible");
    }

    @Test
    void lateOnesOverturnNothingAndFlappingOnesAreDoubted() {
        var code = carPark(5, "");
        var network = city.device();
        put(code, "1", "A-01", "");
        listen(code, network);
        var now = city.site.now();
        told(network, now.minusSeconds(30), Occupancy.TAKEN);
        told(network, now.minusSeconds(90), Occupancy.FREE);
        told(network, now.minusSeconds(30), Occupancy.TAKEN);
        until(code, "Taken 1 A-01");
        tells(network, "A-01", Occupancy.TAKEN);
        for (int i = 0; i < 7; i++) {
            told(network, now.minusSeconds(20 - i), i % 2 == 0 ? Occupancy.FREE : Occupancy.TAKEN);
        }
        assertThat(bays(code)).contains("Taken 1 A-01");
        for (int i = 0; i < 7; i++) {
            tells(network, "A-01", i % 2 == 0 ? Occupancy.FREE : Occupancy.TAKEN);
        }
        until(code, "Doubtful 1 A-01");
        city.later(Duration.ofMinutes(11));
        until(code, "Free 1 A-01");
    }

    @Test
    void aSilentSensorIsNotKnownUntilItIsHeard() {
        var code = carPark(5, "");
        var network = city.device();
        put(code, "1", "S-1", "S-2");
        listen(code, network);
        tells(network, "S-1", Occupancy.FREE);
        tells(network, "S-2", Occupancy.FREE);
        until(code, "Free 2 S-1 · S-2");
        city.later(Duration.ofHours(24));
        network.tell(stamp -> Health.battery(stamp, 80, -90).of(new SpaceId("S-1")));
        city.later(Duration.ofHours(2));
        city.signIn();
        until(code, "Free 1 S-1 Not known 1 S-2");
    }

    @Test
    void everybodySeesWhatIsFreeForWhomAndWhatIsNotKnown() {
        var code = carPark(20, "");
        var network = city.device();
        put(code, "1", "E-1", "E-10", "ELECTRIC");
        put(code, "1", "H-1", "H-2", "ACCESSIBLE");
        put(code, "1", "L-1", "L-2", "LONG");
        listen(code, network);
        tells(network, "E-1", Occupancy.FREE);
        for (int i = 2; i <= 10; i++) {
            tells(network, "E-" + i, Occupancy.TAKEN);
        }
        until(code, "Free: 1. Taken: 9. Not known: 4.");
        var page = city.site.get("/").words();
        assertThat(page.substring(page.indexOf("Park " + code)))
                .contains(
                        "Accessible: 0 of 2 free, 2 not known",
                        "Electric charging: 1 of 10 free Few left",
                        "Free 20 spaces are free")
                .doesNotContain("Long stay");
    }

    @Test
    void screensAndBoardsShowAFloorOnceAllOfItHasSensors() {
        var code = carPark(5, "Roof, 2\nCellar, 3");
        var network = city.device();
        var board = city.device();
        put(code, "1", "R-1", "R-2");
        put(code, "2", "C-1", "C-2");
        listen(code, network);
        city.manager.get("/desk/signs");
        var key = city.manager
                .post("/desk/signs", Map.of("name", "Bays", "seconds", "10", "languages", "en"))
                .first("code")
                .text();
        var screen = key.substring(key.indexOf("/parking/") + "/parking".length());
        city.manager.get("/desk/boards");
        city.manager.post("/desk/boards", Map.of("device", board.id, "carpark", code + ":1"));
        tells(network, "R-1", Occupancy.FREE);
        tells(network, "C-1", Occupancy.FREE);
        tells(network, "C-2", Occupancy.FREE);
        until(code, "Free: 3.");
        assertThat(city.site.get(screen).words()).doesNotContain("Roof", "Cellar");
        tells(network, "R-2", Occupancy.TAKEN);
        until(code, "Taken: 1.");
        assertThat(city.site.get(screen).words()).contains("Roof 1").doesNotContain("Cellar");
        city.seen(board, "show Free: 1");
    }

    @Test
    void aBurstOfAWholeCityIsTakenWithoutLosingOne() {
        var code = carPark(WESTMINSTER, "");
        var network = city.device();
        put(code, "1", "W-1", "W-1700");
        put(code, "1", "W-1701", "W-" + WESTMINSTER);
        listen(code, network);
        for (int i = 1; i <= WESTMINSTER; i++) {
            tells(network, "W-" + i, i % 3 == 0 ? Occupancy.FREE : Occupancy.TAKEN);
        }
        until(code, "Free: 1,133. Taken: 2,267. Not known: 0. Doubtful: 0.");
    }
}
