// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.devices;

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
import city.madang.kit.Secrets;
import city.madang.kit.data.TestDatabase;
import city.madang.kit.devices.swap.TrafficLane;
import city.madang.kit.devices.web.DevicePages;
import city.madang.kit.jobs.JobScheduler;
import city.madang.kit.vault.CityVault;
import city.madang.testcity.TestAddress;
import city.madang.testkit.BareCity;
import city.madang.testkit.Browser;
import city.madang.testkit.ListedModules;
import java.lang.ref.WeakReference;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Cars come while drivers are changed, fifty times as dense as on a busy lane: one every 60 ms instead of every 3 s. */
class SwapUnderTrafficTest {
    private static final long PATIENCE = TimeUnit.SECONDS.toNanos(60);
    private static final int CARS = 60;
    private static final int EVERY_MS = 60;

    @TempDir
    Path folder;

    private final Clock clock = Clock.systemUTC();
    private final List<WeakReference<ClassLoader>> loaders = new ArrayList<>();
    private BareCity city;
    private CityVault vault;
    private DeviceTables tables;
    private JobScheduler jobs;
    private DeviceOffice office;
    private Devices devices;
    private Browser ann;

    @BeforeEach
    void open() throws Exception {
        Files.writeString(
                BareCity.file(folder),
                "city = Testville\ncountry = KR\nzone = Asia/Seoul\ncurrency = KRW\nlanguages = en\nmodules =\n");
        city = new BareCity(folder, TestDatabase.DERBY.open(), false, clock, Optional::empty);
        vault = new CityVault(city.store, city.data, city.audit, new Secrets(Map.of()), clock);
        tables = new DeviceTables(city.store, vault, vault, city.files, city.audit, clock);
        jobs = new JobScheduler(city.store, "one", city.cities, city.languages, clock);
        office = new DeviceOffice(tables, city.data, TestAddress.USUAL, new LoopBroker(), jobs, clock);
        devices = office.forModule("parking", getClass().getClassLoader(), null);
        city.site.mountKit(new DevicePages(office, city.audit, city.languages, new ListedModules(), clock));
        ann = city.official("ann", Role.ADMINISTRATOR);
        jobs.runDue();
    }

    @AfterEach
    void close() throws Exception {
        office.close();
        jobs.close();
        tables.close();
        vault.close();
        city.close();
    }

    private static void await(BooleanSupplier condition) {
        long until = System.nanoTime() + PATIENCE;
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime()).as("still waiting").isLessThan(until);
            Thread.yield();
        }
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
        office.bindDriver(driver);
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
        office.unbindDriver(first);
        lane.hang(false);
        var update = installed("First");
        await(() -> lane.passed() >= 20);

        var other = installed("Other");
        ann.get("//admin/devices/" + id + "/driver/other");
        var page = ann.post("//admin/devices/" + id + "/driver/other", Map.of());
        assertThat(page.path()).isEqualTo("/admin/devices/" + id);
        office.unbindDriver(update);
        await(() -> devices.find(id).orElseThrow().status().state() == DeviceState.ONLINE);
        await(() -> lane.passed() >= 40);

        var newer = installed("Other");
        office.unbindDriver(other);
        await(() -> lane.passed() == CARS);
        await(() -> stored(id).size() >= CARS);
        office.unbindDriver(newer);
        return id;
    }
}
