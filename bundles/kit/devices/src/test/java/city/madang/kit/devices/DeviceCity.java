// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.devices;

import static org.assertj.core.api.Assertions.assertThat;

import city.madang.device.DeviceId;
import city.madang.device.DeviceState;
import city.madang.device.Devices;
import city.madang.device.spi.DeviceDriver;
import city.madang.kit.MqttBroker;
import city.madang.kit.Secrets;
import city.madang.kit.data.TestDatabase;
import city.madang.kit.devices.web.DevicePages;
import city.madang.kit.devices.web.LinkRoute;
import city.madang.kit.jobs.JobScheduler;
import city.madang.kit.vault.CityVault;
import city.madang.testcity.TestAddress;
import city.madang.testkit.BareCity;
import city.madang.testkit.ListedModules;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** A city of a test, and its nodes that run devices. */
final class DeviceCity {
    private static final long LOOK = TimeUnit.MILLISECONDS.toNanos(1);
    static final long PATIENCE = TimeUnit.SECONDS.toNanos(60);

    final BareCity city;
    private final Clock clock;
    private final CityVault vault;

    DeviceCity(Path folder, TestDatabase on, Clock clock) throws Exception {
        Files.writeString(
                BareCity.file(folder),
                "city = Testville\ncountry = KR\nzone = Asia/Seoul\ncurrency = KRW\nlanguages = en,ko,ar\nmodules =\n");
        this.clock = clock;
        city = new BareCity(folder, on.open(), false, clock, Optional::empty);
        vault = new CityVault(city.store, city.data, city.audit, new Secrets(Map.of()), clock);
    }

    /** The tables, once for all nodes; closed by whoever asks for them. */
    DeviceTables tables() throws Exception {
        return new DeviceTables(city.store, vault, vault, city.files, city.audit, clock);
    }

    /** People, and devices that call, come to this node. */
    void mount(Node node) {
        city.site.mountKit(new DevicePages(node.office, city.audit, city.languages, new ListedModules(), clock));
        city.site.mountKit(new LinkRoute(node.office));
    }

    static void await(BooleanSupplier condition) {
        long until = System.nanoTime() + PATIENCE;
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime()).as("still waiting").isLessThan(until);
            LockSupport.parkNanos(LOOK);
        }
    }

    /** One node of the city; runs nothing before {@code jobs.runDue()}. */
    final class Node {
        final JobScheduler jobs;
        final DeviceOffice office;
        final Devices devices;

        Node(String name, DeviceTables tables, MqttBroker broker) {
            jobs = new JobScheduler(city.store, name, city.cities, city.languages, clock);
            office = new DeviceOffice(tables, city.data, TestAddress.USUAL, broker, jobs, clock);
            devices = office.forModule("parking", getClass().getClassLoader(), null);
        }

        Node with(DeviceDriver<?> driver) {
            office.bindDriver(driver);
            return this;
        }

        boolean is(DeviceId id, DeviceState state) {
            return devices.find(id).orElseThrow().status().state() == state;
        }

        void close() throws Exception {
            office.close();
            jobs.close();
        }
    }

    void close() throws Exception {
        vault.close();
        city.close();
    }
}
