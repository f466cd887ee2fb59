// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.devices;

import city.madang.device.Command;
import city.madang.device.Device;
import city.madang.device.DeviceId;
import city.madang.device.DeviceState;
import city.madang.device.DeviceStatus;
import city.madang.device.Devices;
import city.madang.device.Outcome;
import city.madang.device.Received;
import city.madang.device.role.DeviceRole;
import city.madang.device.spi.DeviceDriver;
import city.madang.device.spi.ProvidesDriver;
import city.madang.kit.ModuleService;
import city.madang.kit.MqttBroker;
import city.madang.kit.SiteAddress;
import city.madang.kit.devices.event.EventStore;
import city.madang.kit.devices.event.Followers;
import city.madang.kit.devices.event.Refusals;
import city.madang.kit.devices.links.HttpLinks;
import city.madang.kit.devices.register.DeviceRow;
import city.madang.kit.devices.run.Orders;
import city.madang.kit.devices.run.Runs;
import city.madang.l10n.Texts;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Devices as every module sees them. Drivers come and go as services; nothing of theirs leaves this bundle. */
@Component(
        service = {DeviceOffice.class, ModuleService.class},
        configurationPolicy = ConfigurationPolicy.IGNORE,
        property = "concern=devices",
        immediate = true)
public final class DeviceOffice implements ModuleService<Devices> {
    private static final Logger LOG = LoggerFactory.getLogger(DeviceOffice.class);
    private static final int MOST = 1000;

    private final DeviceTables tables;
    private final EventStore store;
    private final Refusals refusals;
    private final Followers followers;
    private final HttpLinks http;
    private final Runs runs;
    private final Orders orders;

    @Activate
    public DeviceOffice(
            @Reference DeviceTables tables,
            @Reference SiteAddress address,
            @Reference MqttBroker broker,
            @Reference Clock clock) {
        this.tables = tables;
        refusals = new Refusals(tables.database(), clock);
        store = new EventStore(tables.database(), refusals, clock);
        followers = new Followers(tables.database(), store);
        http = new HttpLinks(tables.vault(), address, refusals);
        runs = new Runs(tables.register(), store, refusals, http, tables.pictures()::keep, broker, clock);
        orders = new Orders(tables.database(), runs, store, clock);
        runs.begin();
    }

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    public void bindDriver(DeviceDriver<?> driver) {
        id(driver).ifPresent(id -> runs.arrived(id, driver));
    }

    public void unbindDriver(DeviceDriver<?> driver) {
        id(driver).ifPresent(id -> runs.leaves(id, driver));
    }

    private static Optional<String> id(DeviceDriver<?> driver) {
        var provides = driver.getClass().getAnnotation(ProvidesDriver.class);
        if (provides == null) {
            LOG.warn(
                    "{} is passed over: a driver has @ProvidesDriver",
                    driver.getClass().getName());
        }
        return Optional.ofNullable(provides).map(ProvidesDriver::id);
    }

    /** For the pages. */
    public DeviceTables tables() {
        return tables;
    }

    public Runs runs() {
        return runs;
    }

    public Orders orders() {
        return orders;
    }

    public EventStore store() {
        return store;
    }

    public Refusals refusals() {
        return refusals;
    }

    public HttpLinks http() {
        return http;
    }

    @Override
    public Class<Devices> type() {
        return Devices.class;
    }

    @Override
    public Devices forModule(String module, ClassLoader loader, Texts texts) {
        return new OfModule(module);
    }

    private Device device(DeviceRow row) {
        var status = runs.status(row.device())
                .orElse(new DeviceStatus(DeviceState.CONNECTING, Optional.empty(), row.made()));
        return new Device(row.device(), row.name(), row.driver(), row.above(), status);
    }

    private final class OfModule implements Devices {
        private final String module;

        OfModule(String module) {
            this.module = module;
        }

        @Override
        public List<Device> all() {
            return tables.register().all().stream()
                    .map(DeviceOffice.this::device)
                    .toList();
        }

        @Override
        public Optional<Device> find(DeviceId id) {
            return tables.register().find(id).map(DeviceOffice.this::device);
        }

        @Override
        public boolean can(DeviceId id, Class<? extends DeviceRole> role) {
            return runs.can(id, role);
        }

        @Override
        public <R extends DeviceRole> Outcome call(DeviceId id, Class<R> role, Command<R> command) {
            return orders.give(id, role, command);
        }

        @Override
        public List<Received> after(long number, int most) {
            return store.after(number, limited(most)).events();
        }

        @Override
        public List<Received> newest(DeviceId id, int most) {
            return store.newest(id, limited(most));
        }

        @Override
        public AutoCloseable follow(String name, Follower follower) {
            if (!name.matches("[a-z][a-z0-9-]{0,29}")) {
                throw new IllegalArgumentException("not the name of a follower");
            }
            return followers.follow(module + "." + name, follower);
        }

        private static int limited(int most) {
            return Math.max(1, Math.min(most, MOST));
        }
    }

    @Deactivate
    public void close() {
        followers.close();
        runs.close();
        store.close();
    }
}
