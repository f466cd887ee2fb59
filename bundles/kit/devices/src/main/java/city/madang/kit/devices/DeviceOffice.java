// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.devices;

import city.madang.device.Command;
import city.madang.device.Device;
import city.madang.device.DeviceId;
import city.madang.device.DeviceState;
import city.madang.device.DeviceStatus;
import city.madang.device.Devices;
import city.madang.device.ImageRef;
import city.madang.device.Outcome;
import city.madang.device.Picture;
import city.madang.device.Received;
import city.madang.device.role.DeviceRole;
import city.madang.device.spi.DeviceDriver;
import city.madang.device.spi.ProvidesDriver;
import city.madang.job.Schedule;
import city.madang.kit.DataFolder;
import city.madang.kit.Jobs;
import city.madang.kit.ModuleService;
import city.madang.kit.MqttBroker;
import city.madang.kit.SiteAddress;
import city.madang.kit.devices.event.EventStore;
import city.madang.kit.devices.event.Followers;
import city.madang.kit.devices.event.Refusals;
import city.madang.kit.devices.links.HttpLinks;
import city.madang.kit.devices.node.Errands;
import city.madang.kit.devices.node.Handover;
import city.madang.kit.devices.node.Standing;
import city.madang.kit.devices.node.Standings;
import city.madang.kit.devices.node.Term;
import city.madang.kit.devices.register.DeviceRow;
import city.madang.kit.devices.run.GivenOrders;
import city.madang.kit.devices.run.Orders;
import city.madang.kit.devices.run.Runs;
import city.madang.l10n.Texts;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
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
    private final Standings standings;
    private final Handover handover;
    private final DeviceDuty duty;
    private final GivenOrders given = new GivenOrders();
    private final AutoCloseable job;

    // longer: the container gives each service by a parameter of its own
    @Activate
    public DeviceOffice(
            @Reference DeviceTables tables,
            @Reference DataFolder folder,
            @Reference SiteAddress address,
            @Reference MqttBroker broker,
            @Reference Jobs jobs,
            @Reference Clock clock) {
        this.tables = tables;
        var database = tables.database();
        var term = new Term(database, folder.node());
        refusals = new Refusals(database, clock);
        store = new EventStore(database, term, refusals, clock);
        followers = new Followers(database, store, term);
        http = new HttpLinks(tables.vault(), address, refusals);
        runs = new Runs(tables.register(), store, refusals, http, tables.pictures()::keep, broker, clock);
        standings = new Standings(database, term, runs::standing);
        runs.whenChanged(standings::changed);
        var errands = new Errands(database, term, clock);
        var orders = new Orders(database, term, runs, store, clock);
        handover = new Handover(term, errands, orders, http, clock);
        duty = new DeviceDuty(term, runs, followers, broker, standings, errands, handover);
        job = jobs.schedule(DeviceTables.ID, "run", Schedule.always(), duty::run);
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

    /** Reaches devices on whichever node runs them. */
    public Handover handover() {
        return handover;
    }

    public Standings standings() {
        return standings;
    }

    /** The register was changed: when this node runs the devices, it is done on return. */
    public void changed() {
        duty.look();
    }

    /** For a test that plays two nodes: runs the devices as the scheduler would have it. */
    DeviceDuty duty() {
        return duty;
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

    private static Device device(DeviceRow row, Optional<Standing> standing) {
        return new Device(row.device(), row.name(), row.driver(), row.above(), status(row, standing));
    }

    /** Of one that was not begun yet: it is about to be. */
    public static DeviceStatus status(DeviceRow row, Optional<Standing> standing) {
        return standing.map(Standing::status)
                .orElse(new DeviceStatus(DeviceState.CONNECTING, Optional.empty(), row.made()));
    }

    private final class OfModule implements Devices {
        private final String module;

        OfModule(String module) {
            this.module = module;
        }

        @Override
        public List<Device> all() {
            var known = standings.all();
            return tables.register().all().stream()
                    .map(row -> device(row, known.apply(row.device())))
                    .toList();
        }

        @Override
        public Optional<Device> find(DeviceId id) {
            return tables.register().find(id).map(row -> device(row, standings.of(id)));
        }

        @Override
        public boolean can(DeviceId id, Class<? extends DeviceRole> role) {
            return standings.of(id).filter(standing -> standing.can(role)).isPresent();
        }

        @Override
        public <R extends DeviceRole> Outcome call(DeviceId id, Class<R> role, Command<R> command) {
            return handover.give(id, role, command);
        }

        @Override
        public <R extends DeviceRole> CompletionStage<Outcome> order(DeviceId id, Class<R> role, Command<R> command) {
            return given.order(id, () -> handover.give(id, role, command));
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
        public Optional<Picture> picture(DeviceId id, ImageRef picture) {
            return tables.pictures().read(id, picture);
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
    public void close() throws Exception {
        job.close();
        followers.close();
        given.close();
        runs.close();
        store.close();
    }
}
