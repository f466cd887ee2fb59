// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.data;

import city.madang.kit.DataFolder;
import city.madang.kit.Databases;
import city.madang.kit.ModuleDatabase;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Modified;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Opens the database that the settings name, once, at start. */
@Component(service = Databases.class, immediate = true, configurationPid = DataConfig.PID)
public final class DataStart implements Databases {
    private static final Logger LOG = LoggerFactory.getLogger(DataStart.class);
    private final DataStore store;

    @Activate
    public DataStart(@Reference DataFolder folder, DataConfig config) {
        var space = new FreeSpace(folder.folder("db"), config.minFreeMegabytes());
        var engine = config.url().isBlank()
                ? DerbyEngine.in(folder.folder("db"))
                : new PostgresEngine(config.url(), config.user(), config.password());
        store = new DataStore(engine, space, config.pool());
    }

    @Override
    public ModuleDatabase open(String module, ClassLoader loader) {
        return store.open(module, loader);
    }

    @Override
    public Optional<String> problem() {
        return store.problem();
    }

    /** The database is chosen at start only. */
    @Modified
    void modified() {
        LOG.info("New settings of the database take effect at the next start");
    }

    @Deactivate
    void stop() {
        store.close();
    }
}
