// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.parking;

import static org.assertj.core.api.Assertions.assertThat;

import city.madang.kit.devices.bench.DeviceBench;
import city.madang.testkit.Browser;
import city.madang.testkit.Page;
import city.madang.testkit.Site;
import city.madang.testkit.TestKit;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/** A test city with car parks, and the devices of their lanes on a bench. */
final class ParkingCity implements AutoCloseable {
    private static final Set<String> USUAL = Set.of("gate", "loop", "front", "board", "station", "reader", "printer");
    private static final long PATIENCE = TimeUnit.SECONDS.toNanos(60);

    final Site site;
    final Browser manager;
    final Browser operator;
    private final Bench bench = new Bench();
    private final DeviceBench devices = new DeviceBench("bench", bench);
    private int count;

    ParkingCity(TestKit kit) {
        site = kit.with(devices).open(new ParkingModule());
        manager = site.official("manager", Optional.empty(), ParkingModule.MANAGER);
        operator = site.official("operator", Optional.empty(), ParkingModule.OPERATOR);
    }

    /** A device that is there; it works in no lane yet. */
    Bench.Device device() {
        var id = devices.add("device " + count++).value();
        await(() -> bench.isOpen(id));
        return bench.device(id);
    }

    /** A car park with a lane in each direction. */
    Place carPark(String code, int spaces) {
        return carPark(code, spaces, Set.of());
    }

    /** @param more duties that the lanes' devices have, too */
    Place carPark(String code, int spaces, Set<String> more) {
        manager.get("/desk/carparks/new");
        var page = manager.post(
                "/desk/carparks/new",
                Map.of("name", "Car park " + code, "code", code, "spaces", "" + spaces, "warn", "90", "floors", ""));
        assertThat(page.words()).contains("The car park is saved.");
        return new Place(code, lane(code, "ENTRY", "1", more), lane(code, "EXIT", "1", more));
    }

    record Place(String code, Bench.Device entry, Bench.Device exit) {}

    Bench.Device lane(String code, String direction, String detectors) {
        return lane(code, direction, detectors, Set.of());
    }

    /** @param more duties that the lane's device has, too, as the form calls them */
    Bench.Device lane(String code, String direction, String detectors, Set<String> more) {
        var device = device();
        var fields = new TreeMap<>(Map.of("name", "Lane " + direction, "direction", direction, "detectors", detectors));
        USUAL.forEach(duty -> fields.put(duty, device.id));
        more.forEach(duty -> fields.put(duty, device.id));
        var page = keepLane(code, fields);
        assertThat(page.words()).contains("The lane is saved.");
        return device;
    }

    Page keepLane(String code, Map<String, String> fields) {
        var path = "/desk/carparks/" + code + "/lanes/new";
        manager.get(path);
        return manager.post(path, new TreeMap<>(fields));
    }

    static void await(BooleanSupplier condition) {
        long until = System.nanoTime() + PATIENCE;
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime()).as("still waiting").isLessThan(until);
            Thread.yield();
        }
    }

    @Override
    public void close() {
        site.close();
    }
}
