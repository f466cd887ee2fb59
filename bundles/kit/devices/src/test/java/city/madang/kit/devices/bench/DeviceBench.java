// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.devices.bench;

import city.madang.device.DeviceId;
import city.madang.device.spi.DeviceDriver;
import city.madang.identity.Visitor;
import city.madang.kit.MqttBroker;
import city.madang.kit.devices.DeviceOffice;
import city.madang.kit.devices.DeviceTables;
import city.madang.kit.devices.register.Register.Entered;
import city.madang.testcity.TestAddress;
import city.madang.testkit.Extra;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;

/** The kit's devices in a test city, with one driver and without a broker. For one city. */
public final class DeviceBench implements Extra {
    private final String name;
    private final DeviceDriver<?> driver;
    private DeviceOffice office;

    /** @param name of the driver */
    public DeviceBench(String name, DeviceDriver<?> driver) {
        this.name = name;
        this.driver = driver;
    }

    @Override
    public Made make(Inside inside) throws Exception {
        var city = inside.city();
        var tables =
                new DeviceTables(city.store, inside.vault(), inside.vault(), city.files, city.audit, inside.clock());
        office = new DeviceOffice(tables, city.data, TestAddress.USUAL, new NoBroker(), inside.jobs(), inside.clock());
        office.bindDriver(driver);
        return new Made(office, () -> {
            office.close();
            tables.close();
        });
    }

    /** Adds a device of the driver without settings; it is opened by and by. */
    public DeviceId add(String called) {
        var entered = new Entered(called, Optional.empty(), Map.of(), Map.of());
        var added = office.tables().register().add(name, entered, called, Visitor.ANYBODY);
        office.changed();
        return added.device();
    }

    /** There is no line to a broker. */
    private static final class NoBroker implements MqttBroker {
        @Override
        public Subscription subscribe(String device, String filter, Taker taker) throws IOException {
            throw new IOException("no broker is set up");
        }

        @Override
        public void hangUp() {}
    }
}
