// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.data;

import city.madang.data.DatabaseUnavailable;
import city.madang.kit.DataFolder;
import city.madang.kit.DatabaseCopies;
import city.madang.kit.Databases;
import city.madang.kit.Measures;
import city.madang.kit.ModuleTables;
import city.madang.kit.Mount;
import city.madang.kit.Outbox;
import city.madang.kit.Timings;
import city.madang.kit.data.outbox.EventsMount;
import city.madang.kit.data.outbox.OutboxWorker;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.osgi.annotation.bundle.Capability;
import org.osgi.framework.BundleContext;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.ServiceRegistration;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Modified;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Opens the database that the settings name, and offers it and the outbox as services. While the database cannot be reached, as
 * when its server starts later than this one, it goes on trying and the services are not there.
 */
@Component(
        service = {},
        immediate = true,
        configurationPid = DataConfig.PID)
@Capability(namespace = "osgi.service", attribute = "objectClass:List<String>=city.madang.kit.Databases")
@Capability(namespace = "osgi.service", attribute = "objectClass:List<String>=city.madang.kit.DatabaseCopies")
@Capability(namespace = "osgi.service", attribute = "objectClass:List<String>=city.madang.kit.ModuleTables")
@Capability(namespace = "osgi.service", attribute = "objectClass:List<String>=city.madang.kit.Outbox")
@Capability(
        namespace = "osgi.service",
        attribute = {"objectClass:List<String>=city.madang.kit.Mount", "concern=events"})
public final class DataStart {
    private static final Logger LOG = LoggerFactory.getLogger(DataStart.class);
    private static final long RETRY_SECONDS = 2;

    private final DataFolder folder;
    private final DataConfig config;
    private final BundleContext bundle;
    private final Thread opening;
    private final Deque<ServiceRegistration<?>> services = new ArrayDeque<>();
    private DataStore store;
    private OutboxWorker outbox;
    private final CountDownLatch stopping = new CountDownLatch(1);

    @Activate
    public DataStart(@Reference DataFolder folder, DataConfig config, BundleContext bundle) {
        this.folder = folder;
        this.config = config;
        this.bundle = bundle;
        opening = new Thread(this::openWhenPossible, "madang-data-start");
        opening.start();
    }

    private void openWhenPossible() {
        String last = "";
        do {
            try {
                open();
                return;
            } catch (DatabaseUnavailable e) {
                if (!last.equals(e.getMessage())) {
                    LOG.warn("{} (trying again until it works)", e.getMessage());
                    LOG.debug("The reason", e);
                    last = e.getMessage();
                }
            } catch (RuntimeException e) {
                LOG.error("The database cannot be used; the city cannot start", e);
                return;
            }
        } while (!isStoppedWithin(RETRY_SECONDS));
    }

    private boolean isStoppedWithin(long seconds) {
        try {
            return stopping.await(seconds, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            return true;
        }
    }

    private void open() {
        var place = folder.folder("db");
        var engine = config.url().isBlank()
                ? DerbyEngine.in(place)
                : new PostgresEngine(config.url(), config.user(), config.password());
        publish(new DataStore(engine, new FreeSpace(place, config.minFreeMegabytes()), config.pool()));
    }

    private synchronized void publish(DataStore opened) {
        store = opened;
        if (stopping.getCount() == 0) {
            return;
        }
        outbox = opened.outbox(folder.node());
        services.push(bundle.registerService(Databases.class, opened, null));
        services.push(bundle.registerService(DatabaseCopies.class, opened, null));
        services.push(bundle.registerService(ModuleTables.class, opened.tables(), null));
        services.push(bundle.registerService(Outbox.class, outbox, null));
        services.push(bundle.registerService(Measures.class, opened::measures, null));
        services.push(bundle.registerService(
                Timings.class, opened.statements(), FrameworkUtil.asDictionary(Map.of("concern", "statements"))));
        services.push(bundle.registerService(
                Mount.class, new EventsMount(outbox), FrameworkUtil.asDictionary(Map.of("concern", "events"))));
    }

    /** The database is chosen at start only. */
    @Modified
    void modified() {
        LOG.info("New settings of the database take effect at the next start");
    }

    @Deactivate
    void stop() throws InterruptedException {
        stopping.countDown();
        opening.join();
        release();
    }

    private synchronized void release() {
        while (!services.isEmpty()) {
            services.pop().unregister();
        }
        if (outbox != null) {
            outbox.close();
        }
        if (store != null) {
            store.close();
        }
    }
}
