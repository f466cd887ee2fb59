// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.devices;

import static city.madang.kit.devices.DeviceCity.await;
import static org.assertj.core.api.Assertions.assertThat;

import city.madang.device.Command;
import city.madang.device.DeviceId;
import city.madang.device.DeviceState;
import city.madang.device.Devices;
import city.madang.device.Received;
import city.madang.device.event.VehicleSensed;
import city.madang.device.role.Barrier;
import city.madang.device.spi.DeviceDriver;
import city.madang.identity.Role;
import city.madang.kit.data.TestDatabase;
import city.madang.kit.devices.swap.TrafficLane;
import city.madang.testkit.Browser;
import java.lang.ref.WeakReference;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Cars come while drivers are changed, fifty times as dense as on a busy lane: one every 60 ms instead of every 3 s. */
class SwapUnderTrafficTest {
    private static final int CARS = 60;
    private static final int EVERY_MS = 60;

    @TempDir
    Path folder;

    private final Clock clock = Clock.systemUTC();
    private final List<WeakReference<ClassLoader>> loaders = new ArrayList<>();
    private DeviceCity city;
    private DeviceTables tables;
    private DeviceCity.Node node;
    private Devices devices;
    private Browser ann;

    @BeforeEach
    void open() throws Exception {
        city = new DeviceCity(folder, TestDatabase.DERBY, clock);
        tables = city.tables();
        node = city.new Node("one", tables, new LoopBroker());
        devices = node.devices;
        city.mount(node);
        ann = city.city.official("ann", Role.ADMINISTRATOR);
        node.jobs.runDue();
    }

    @AfterEach
    void close() throws Exception {
        node.close();
        tables.close();
        city.close();
    }

    /** As the bundle of a driver: its classes are its own, and there anew after each update. */
    private static final class DriverLoader extends URLClassLoader {
        DriverLoader() {
            super(new URL[] {
                SwapUnderTrafficTest.class.getProtectionDomain().getCodeSource().getLocation()
            });
        }

        @Override
        protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
            if (!name.matches("city\\.madang\\.kit\\.devices\\.swap\\.(First|Other|LaneSession).*")) {
                return super.loadClass(name, resolve);
            }
            synchronized (getClassLoadingLock(name)) {
                var known = findLoadedClass(name);
                return known != null ? known : findClass(name);
            }
        }
    }

    private DeviceDriver<?> installed(String name) throws Exception {
        var loader = new DriverLoader();
        loaders.add(new WeakReference<>(loader));
        var type = loader.loadClass("city.madang.kit.devices.swap." + name + "Driver");
        var driver = (DeviceDriver<?>) type.getConstructor().newInstance();
        node.office.bindDriver(driver);
        return driver;
    }

    private DeviceId added(int port) {
        ann.get("//admin/devices/new/first");
        var page =
                ann.post("//admin/devices/new/first", Map.of("name", "North", "setting-port", Integer.toString(port)));
        return new DeviceId(page.path().substring("/admin/devices/".length()));
    }

    private List<Long> stored(DeviceId id) {
        return devices.newest(id, 1000).stream()
                .map(Received::event)
                .filter(event -> event instanceof VehicleSensed sensed && sensed.detector() == 2)
                .map(event -> event.stamp().sequence().orElseThrow())
                .toList();
    }

    @Test
    void noCarIsLostOrCountedTwiceWhileDriversChange() throws Exception {
        try (var lane = new TrafficLane(CARS, EVERY_MS);
                var follower = devices.follow("lanes", this::letIn)) {
            assertThat(follower).isNotNull();
            var id = under(lane);

            await(() -> lane.passed() == CARS);
            await(() -> stored(id).size() >= CARS);
            assertThat(stored(id)).doesNotHaveDuplicates().hasSize(CARS);
            System.out.printf(
                    "Swap under traffic: %d cars passed and are stored once; for at most %d ms no car passed%n",
                    lane.passed(), lane.longestGap());
            // the line that was never answered is still open at the other end
            await(() -> {
                System.gc();
                return loaders.stream().allMatch(loader -> loader.get() == null);
            });
        }
    }

    /** What a parking module does at an entry. */
    private void letIn(Received event) {
        if (event.event() instanceof VehicleSensed sensed && sensed.detector() == 1) {
            devices.call(event.device(), Barrier.class, Command.now(clock, Barrier::open));
        }
    }

    private DeviceId under(TrafficLane lane) throws Exception {
        var first = installed("First");
        var id = added(lane.port());
        await(() -> lane.passed() >= 10);

        lane.hang(true);
        await(() -> lane.isWaitedFor());
        node.office.unbindDriver(first);
        lane.hang(false);
        var update = installed("First");
        await(() -> lane.passed() >= 20);

        var other = installed("Other");
        ann.get("//admin/devices/" + id + "/driver/other");
        var page = ann.post("//admin/devices/" + id + "/driver/other", Map.of());
        assertThat(page.path()).isEqualTo("/admin/devices/" + id);
        node.office.unbindDriver(update);
        await(() -> node.is(id, DeviceState.ONLINE));
        await(() -> lane.passed() >= 40);

        var newer = installed("Other");
        node.office.unbindDriver(other);
        await(() -> lane.passed() == CARS);
        await(() -> stored(id).size() >= CARS);
        node.office.unbindDriver(newer);
        return id;
    }
}
