// SPDX-License-Identifier: Apache-2.0
package city.madang.benchmarks.devices;

import city.madang.benchmarks.volume.Engine;
import city.madang.device.Device;
import city.madang.device.DeviceId;
import city.madang.device.DeviceState;
import city.madang.device.Devices;
import city.madang.device.spi.DeviceDriver;
import city.madang.identity.Role;
import city.madang.identity.Visitor;
import city.madang.kit.Folders;
import city.madang.kit.Secrets;
import city.madang.kit.data.DataStore;
import city.madang.kit.data.FreeSpace;
import city.madang.kit.data.TestDatabase;
import city.madang.kit.devices.DeviceOffice;
import city.madang.kit.devices.DeviceTables;
import city.madang.kit.devices.event.Refusal;
import city.madang.kit.devices.register.Register;
import city.madang.kit.devices.web.DevicePages;
import city.madang.kit.jobs.JobScheduler;
import city.madang.kit.mqtt.CityBroker;
import city.madang.kit.mqtt.MqttConfig;
import city.madang.kit.vault.CityVault;
import city.madang.testcity.TestAddress;
import city.madang.testcity.TestSettings;
import city.madang.testkit.BareCity;
import city.madang.testkit.Browser;
import city.madang.testkit.ListedModules;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** The real kit with devices, on a database and with a broker, without the web server. */
final class DeviceCity implements AutoCloseable {
    private static final long PATIENCE = TimeUnit.MINUTES.toNanos(5);
    private static final String AGAIN = Refusal.DUPLICATE.name();
    private static final long LOOK = TimeUnit.MILLISECONDS.toNanos(20);

    private final Path folder;
    private final BareCity city;
    private final CityVault vault;
    private final DeviceTables tables;
    private final CityBroker line;
    private final JobScheduler jobs;
    private final DeviceOffice office;
    final WatchedBroker broker;
    final Devices devices;

    /** @param crowd of which a module follows what it tells */
    DeviceCity(Engine engine, LocalBroker local, Crowd crowd, DeviceDriver<?>... drivers) throws Exception {
        folder = Files.createTempDirectory("madang-devices");
        Files.writeString(
                BareCity.file(folder),
                "city = Testville\ncountry = KR\nzone = Asia/Seoul\ncurrency = KRW\nlanguages = en\nmodules =\n");
        var clock = Clock.systemUTC();
        city = new BareCity(folder, store(engine, folder), false, clock, Optional::empty);
        vault = new CityVault(city.store, city.data, city.audit, new Secrets(Map.of()), clock);
        tables = new DeviceTables(city.store, vault, vault, city.files, city.audit, clock);
        line = new CityBroker(city.data, TestSettings.of(MqttConfig.class, Map.of("server", local.address())), null);
        broker = new WatchedBroker(line);
        jobs = new JobScheduler(city.store, "one", city.cities, city.languages, clock);
        office = new DeviceOffice(tables, city.data, TestAddress.USUAL, broker, jobs, clock);
        devices = office.forModule("parking", getClass().getClassLoader(), null);
        devices.follow("shown", event -> broker.show(event, crowd));
        city.site.mountKit(new DevicePages(office, city.audit, city.languages, new ListedModules(), clock));
        for (var driver : drivers) {
            office.bindDriver(driver);
        }
    }

    private static DataStore store(Engine engine, Path folder) {
        return switch (engine) {
            case POSTGRESQL -> TestDatabase.POSTGRESQL.open();
            case DERBY -> DataStore.derby(folder.resolve("derby"), new FreeSpace(folder, 0));
        };
    }

    DeviceId add(String driver, String name, Map<String, String> settings) {
        var entered = new Register.Entered(name, Optional.empty(), settings, Map.of());
        return tables.register().add(driver, entered, name, Visitor.ANYBODY).device();
    }

    /** Runs the devices as a node does that starts; returns when all of them are open. */
    void open() {
        jobs.runDue();
        long end = System.nanoTime() + PATIENCE;
        while (!devices.all().stream().allMatch(DeviceCity::isOpen)) {
            if (System.nanoTime() > end) {
                throw new IllegalStateException("devices did not open");
            }
            LockSupport.parkNanos(LOOK);
        }
    }

    private static boolean isOpen(Device device) {
        return device.status().state() == DeviceState.ONLINE;
    }

    /** Somebody who looks at the pages of devices. */
    Browser administrator() {
        return city.official("ann", Role.ADMINISTRATOR);
    }

    /**
     * How many messages of a device came again after they were stored.
     *
     * @throws IllegalStateException when something was not taken for another reason: figures would be another thing than they seem
     */
    long again(DeviceId device) {
        var refused = office.refusals().of(device.value());
        refused.stream().filter(row -> !row.refusal().equals(AGAIN)).findFirst().ifPresent(row -> {
            throw new IllegalStateException(row.times() + " events were not taken: " + row.refusal());
        });
        return refused.stream().mapToLong(row -> row.times()).sum();
    }

    @Override
    public void close() throws IOException {
        for (var part : List.<AutoCloseable>of(office::close, line, jobs, tables::close, vault, city)) {
            try {
                part.close();
            } catch (Exception e) {
                throw new IllegalStateException("the city did not close cleanly", e);
            }
        }
        Folders.delete(folder);
    }
}
