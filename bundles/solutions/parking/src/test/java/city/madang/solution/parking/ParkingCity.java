// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.parking;

import static org.assertj.core.api.Assertions.assertThat;

import city.madang.device.DeviceState;
import city.madang.device.Devices;
import city.madang.device.event.BarrierMoved.By;
import city.madang.device.role.Barrier.Position;
import city.madang.identity.Visitor;
import city.madang.kit.devices.bench.DeviceBench;
import city.madang.kit.sites.bench.SiteBench;
import city.madang.kit.sites.bench.Wire;
import city.madang.solution.parking.central.Line;
import city.madang.solution.parking.site.CarParks;
import city.madang.solution.parking.tariff.Tariffs;
import city.madang.solution.parking.tariff.domain.StartRules;
import city.madang.solution.parking.tariff.domain.TariffUse;
import city.madang.testkit.Browser;
import city.madang.testkit.Page;
import city.madang.testkit.Site;
import city.madang.testkit.TestKit;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;

/** A test city with car parks, and the devices of their lanes on a bench. */
final class ParkingCity implements AutoCloseable {
    private static final Set<String> USUAL = Set.of("gate", "loop", "front", "board", "station", "reader", "printer");
    private static final long PATIENCE = TimeUnit.SECONDS.toNanos(60);
    private static final long LOOK = TimeUnit.MILLISECONDS.toNanos(1);
    private static final long SOON = TimeUnit.SECONDS.toNanos(2);

    final Site site;
    Browser manager;
    Browser operator;
    private final Bench bench = new Bench();
    private final DeviceBench devices = new DeviceBench("bench", bench);
    private static final int CERTAIN = 95;
    private int count;

    ParkingCity(TestKit kit) {
        this(kit, new SiteBench(wire()));
    }

    private static Wire wire() {
        try {
            return new Wire();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @param sites how it is a centre or a site */
    ParkingCity(TestKit kit, SiteBench sites) {
        site = kit.with(devices).with(sites).open(new ParkingModule());
        signIn();
    }

    /** As after hours in which nobody did anything. */
    void signIn() {
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

    /** A vehicle comes in and is in. */
    void comesIn(Place at, String plate) {
        var lane = at.entry();
        int before = (int) lane.asked.stream().filter("open"::equals).count();
        lane.loop(1, true);
        lane.plate(plate, CERTAIN);
        opens(lane, before + 1);
        lane.gate(Position.OPEN, By.COMMAND);
        lane.loop(1, false);
        lane.gate(Position.CLOSED, By.UNKNOWN);
        until(at, text -> text.contains("Came in") && text.contains(plate) && Drivers.isFree(text, "Entry"));
    }

    void wantsOut(Place at, String plate) {
        at.exit().loop(1, true);
        at.exit().plate(plate, CERTAIN);
    }

    /** The gate is open, and nobody is inside afterwards. */
    void leaves(Place at) {
        opens(at.exit(), 1);
        at.exit().gate(Position.OPEN, By.COMMAND);
        at.exit().loop(1, false);
        at.exit().gate(Position.CLOSED, By.UNKNOWN);
        until(
                at,
                text -> text.contains("Left")
                        && text.contains("0 vehicles are inside")
                        && Drivers.isFree(text, "Exit"));
    }

    Page watch(Place at) {
        return operator.get("/desk/carparks/" + at.code());
    }

    void until(Place at, Predicate<String> said) {
        try {
            await(() -> said.test(watch(at).words()));
        } catch (AssertionError e) {
            throw new AssertionError(watch(at).words(), e);
        }
    }

    /** Time passes at once. Who runs the devices is asked for again by then, and they are there again after it. */
    void later(Duration time) {
        site.later(time);
        site.runJobs();
        await(() -> site.kit().service(Devices.class).all().stream()
                .allMatch(device -> device.status().state() == DeviceState.ONLINE));
    }

    /** However often boards are looked at: what they are told expires when the time jumps once more before they have it. */
    void seen(Bench.Device board, String what) {
        await(() -> {
            later(Duration.ofSeconds(6));
            return soon(() -> board.asked.contains(what));
        });
    }

    private static boolean soon(BooleanSupplier condition) {
        long until = System.nanoTime() + SOON;
        while (!condition.getAsBoolean() && System.nanoTime() < until) {
            LockSupport.parkNanos(LOOK);
        }
        return condition.getAsBoolean();
    }

    static void opens(Bench.Device lane, int times) {
        await(() -> lane.asked.stream().filter("open"::equals).count() == times);
    }

    /** The gate opens for the so manieth time, and the vehicle goes through. */
    static void passes(Bench.Device lane, int times) {
        opens(lane, times);
        lane.gate(Position.OPEN, By.COMMAND);
        lane.loop(1, false);
        lane.gate(Position.CLOSED, By.UNKNOWN);
    }

    /** The hour costs 1,000. */
    void costs(Place at) {
        var tariffs = new Tariffs(site.kit());
        var version = tariffs.begin(Visitor.ANYBODY, "plain", StartRules.PLAIN.of(key -> key));
        tariffs.publish(Visitor.ANYBODY, version, tariffs.today());
        var carPark = new CarParks(site.kit()).named(at.code()).orElseThrow();
        var tariff = tariffs.version(version).orElseThrow().tariff();
        tariffs.use(Visitor.ANYBODY, carPark.id(), new TariffUse(tariffs.today(), tariff));
    }

    /** The way to the servers that run its car parks. */
    Line line() {
        return Parts.line(site.kit());
    }

    static void await(BooleanSupplier condition) {
        long until = System.nanoTime() + PATIENCE;
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime()).as("still waiting").isLessThan(until);
            LockSupport.parkNanos(LOOK);
        }
    }

    @Override
    public void close() {
        site.close();
    }
}
