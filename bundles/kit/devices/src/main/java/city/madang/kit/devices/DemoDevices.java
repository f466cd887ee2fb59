// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.devices;

import city.madang.identity.Visitor;
import city.madang.kit.Cities;
import city.madang.kit.devices.register.Register.Entered;
import java.util.Map;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;
import org.osgi.service.component.annotations.Reference;

/** Gives a demo some devices that the simulator plays, when it starts with none. */
@Component(service = DemoDevices.class, configurationPolicy = ConfigurationPolicy.IGNORE, immediate = true)
public final class DemoDevices {
    private static final String SIMULATOR = "simulator";

    private final DeviceOffice office;

    @Activate
    public DemoDevices(@Reference DeviceOffice office, @Reference Cities cities) {
        this.office = office;
        if (cities.city().demo() && office.tables().register().all().isEmpty()) {
            add("City Hall, entry", Map.of("part", "LANE", "perHour", "600"));
            add("City Hall, exit", Map.of("part", "EXIT", "perHour", "600"));
            add("City Hall, spaces", Map.of("part", "SPACES", "spaces", "40", "perHour", "600"));
            add("City Hall, pay station", Map.of("part", "TILL"));
        }
    }

    private void add(String name, Map<String, String> settings) {
        var entered = new Entered(name, Optional.empty(), settings, Map.of());
        office.tables().register().add(SIMULATOR, entered, name, Visitor.ANYBODY);
    }
}
