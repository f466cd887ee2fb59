// SPDX-License-Identifier: Apache-2.0
package city.madang.itest;

import static org.assertj.core.api.Assertions.assertThat;

import city.madang.kit.devices.swap.TrafficLane;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Cars come to a gate of the running product while an administrator updates its driver, gives the gate to another vendor's, and updates
 * that one, by pages alone; once the gate's controller does not answer meanwhile. What passed at the wire is what is stored.
 */
@Tag("soak")
class DriverSwapIT {
    private static final Duration LONGEST = Duration.ofMinutes(2);
    private static final int CARS = 60;
    private static final int EVERY_MS = 1000;
    private static final String SESSION = "city.madang.kit.devices.swap.LaneSession";
    private static final Pattern NUMBER = Pattern.compile("\"sequence\":(\\d+)");

    @TempDir
    Path folder;

    @Test
    void noCarIsLostOrCountedTwiceWhileDriversChange() throws Exception {
        try (var lane = new TrafficLane(CARS, EVERY_MS);
                var city = RunningCity.demo().start()) {
            var desk = new DriverDesk(city);
            desk.trust(new DriverKar("first", "1.0.0").write(folder));
            desk.trust(new DriverKar("other", "1.0.0").write(folder));
            desk.add("first");
            desk.add("other");
            var device = desk.device("first", lane.port());
            var attendant = new DriverDesk(city);
            var opening = CompletableFuture.runAsync(() -> letAllIn(lane, attendant, device));

            change(lane, desk, device);

            opening.get();
            require("all are told of", () -> desk.newest(device).startsWith("Detector"));
            System.out.printf("%d cars passed; for at most %d ms no car passed%n", CARS, lane.longestGap());
            require("only one driver's classes are there", () -> sessions(city) == 1);
            city.stop();
            var stored = stored(city, device.substring(device.lastIndexOf('/') + 1));
            assertThat(stored).doesNotHaveDuplicates().hasSize(CARS);
        }
    }

    private void change(TrafficLane lane, DriverDesk desk, String device) throws Exception {
        require("cars pass", () -> lane.passed() >= 5);
        desk.trust(new DriverKar("first", "1.0.1").write(folder));
        lane.hang(true);
        require("the controller is asked in vain", lane::isWaitedFor);
        desk.remove("first");
        assertThat(desk.page(device).words("main")).contains("Its driver is not installed");
        lane.hang(false);
        desk.add("first");
        passing("after an update", lane, 5);

        desk.hand(device, "other");
        passing("with another vendor's driver", lane, 5);
        desk.remove("first");

        desk.trust(new DriverKar("other", "1.0.1").write(folder));
        desk.remove("other");
        desk.add("other");
        passing("after an update of that", lane, 1);
    }

    private static void passing(String when, TrafficLane lane, int more) throws Exception {
        int before = lane.passed();
        require("cars pass " + when, () -> lane.passed() >= Math.min(before + more, CARS));
    }

    private static void letAllIn(TrafficLane lane, DriverDesk attendant, String device) {
        try {
            require("all cars pass", () -> {
                attendant.attend(device);
                return lane.passed() == CARS;
            });
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    /** How many class loaders still have a driver's session, after garbage was collected. */
    private static long sessions(RunningCity city) throws Exception {
        city.jcmd("GC.run");
        return city.jcmd("VM.classloaders", "show-classes")
                .lines()
                .filter(line -> line.endsWith(SESSION))
                .count();
    }

    /** Numbers of cars that passed, from the database of the city that was stopped. */
    private static List<Long> stored(RunningCity city, String device) throws SQLException {
        var numbers = new ArrayList<Long>();
        var url = "jdbc:derby:" + city.data().resolve("db/derby");
        try (var connection = DriverManager.getConnection(url);
                var statement = connection.prepareStatement("select body from devices_event where device = ?")) {
            statement.setString(1, device);
            for (var rows = statement.executeQuery(); rows.next(); ) {
                NUMBER.matcher(rows.getString(1))
                        .results()
                        .forEach(number -> numbers.add(Long.valueOf(number.group(1))));
            }
        }
        return numbers;
    }

    private static void require(String what, Eventually.Condition condition) throws Exception {
        Eventually.require(what, LONGEST, condition);
    }
}
