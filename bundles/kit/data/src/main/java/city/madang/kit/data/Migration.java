// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.data;

import java.net.URL;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.ClassProvider;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationState;
import org.flywaydb.core.api.ResourceProvider;
import org.flywaydb.core.api.configuration.ClassicConfiguration;
import org.flywaydb.core.api.configuration.Configuration;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.flywaydb.core.api.logging.LogFactory;
import org.flywaydb.core.api.migration.JavaMigration;
import org.flywaydb.core.api.resource.LoadableResource;
import org.flywaydb.core.internal.scanner.LocationScannerCache;
import org.flywaydb.core.internal.scanner.ResourceNameCache;
import org.flywaydb.core.internal.scanner.Scanner;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Brings a module's tables to the state of its scripts: {@code db/<module>/} for both databases, and beside it
 * {@code db/<module>/derby/} or {@code db/<module>/postgresql/}. History is kept in {@code <module>_schema_history}.
 */
final class Migration {
    private static final Logger LOG = LoggerFactory.getLogger(Migration.class);
    private static final String BREAKING = "breaking";
    private static final Configuration NO_MODULE = new ClassicConfiguration(Migration.class.getClassLoader());

    private static final ClassLoader NO_CALLBACKS = new NoCallbacks();

    private final String module;
    private final Engine engine;
    private final FluentConfiguration flyway;
    private final ResourceProvider scripts;

    /** By the scripts in the loader. */
    Migration(String module, ClassLoader loader, Engine engine, DataSource source) {
        this.module = module;
        this.engine = engine;
        flyway = settings(Flyway.configure(NO_CALLBACKS), source);
        scripts = new Scripts(new Scanner<>(
                JavaMigration.class,
                false,
                new ResourceNameCache(),
                new LocationScannerCache(),
                settings(Flyway.configure(loader), source)));
    }

    /** By scripts that were found otherwise. */
    Migration(String module, ResourceProvider all, Engine engine, DataSource source) {
        this.module = module;
        this.engine = engine;
        flyway = settings(Flyway.configure(NO_CALLBACKS), source);
        scripts = new Scripts(all);
    }

    private FluentConfiguration settings(FluentConfiguration begun, DataSource source) {
        return begun.loggers("slf4j")
                .dataSource(source)
                .table(module + "_schema_history")
                .locations("classpath:db/" + module)
                .failOnMissingLocations(false)
                .placeholders(engine.placeholders())
                .baselineOnMigrate(true)
                .baselineVersion("0")
                .group(true) // several scripts of an update are done together or not at all
                .validateMigrationNaming(true)
                .javaMigrationClassProvider(new NoClasses());
    }

    /** @throws IllegalStateException when a newer release has changed the tables so that this one cannot work with them */
    void run() {
        carryOut(migration -> {
            var scripts = migration.info().all();
            refuseBreaking(scripts);
            if (Stream.of(scripts).allMatch(Migration::isDone)) {
                return; // migrate() would read and compare everything a second time
            }
            var done = migration.migrate();
            if (done.migrationsExecuted > 0) {
                LOG.info("Tables of {} brought to version {}", module, done.targetSchemaVersion);
            }
        });
    }

    /** Leaves out the scripts after this version. */
    Migration until(String version) {
        flyway.target(version);
        return this;
    }

    /** Scripts that would run, each as {@code V58 words of its name}. */
    List<String> pending() {
        var all = new ArrayList<String>();
        carryOut(migration -> {
            for (var each : migration.info().pending()) {
                all.add("V" + each.getVersion() + " " + each.getDescription());
            }
        });
        return all;
    }

    private void carryOut(Consumer<Flyway> work) {
        try {
            if (!scripts.getResources("V", new String[] {".sql"}).isEmpty()) {
                work.accept(flyway.resourceProvider(scripts).load());
            }
        } finally {
            // a static of Flyway keeps the last configuration, and with it the module's class loader
            LogFactory.setConfiguration(NO_MODULE);
        }
    }

    /** Ran as it stands, or is one of a newer release; of everything else Flyway's own validation has to say what is wrong. */
    private static boolean isDone(MigrationInfo script) {
        return switch (script.getState()) {
            case BASELINE, FUTURE_SUCCESS -> true;
            case SUCCESS -> script.isChecksumMatching() && script.isDescriptionMatching() && script.isTypeMatching();
            default -> false;
        };
    }

    private void refuseBreaking(MigrationInfo[] known) {
        for (var migration : known) {
            if (migration.getState() == MigrationState.FUTURE_SUCCESS
                    && migration.getDescription().startsWith(BREAKING)) {
                throw new IllegalStateException("The tables of " + module + " were changed by a newer release (V"
                        + migration.getVersion() + ", " + migration.getDescription()
                        + "); this one cannot work with them");
            }
        }
    }

    /** The scripts for this database: Flyway alone would take those of every folder below. */
    private final class Scripts implements ResourceProvider {
        private final ResourceProvider all;

        Scripts(ResourceProvider all) {
            this.all = all;
        }

        @Override
        public LoadableResource getResource(String name) {
            return all.getResource(name);
        }

        @Override
        public Collection<LoadableResource> getResources(String prefix, String[] suffixes) {
            return all.getResources(prefix, suffixes).stream()
                    .filter(this::isOurs)
                    .toList();
        }

        private boolean isOurs(LoadableResource script) {
            var path = script.getAbsolutePath().replace('\\', '/');
            var home = "db/" + module + "/";
            var rest = path.substring(path.lastIndexOf(home) + home.length());
            return !rest.contains("/") || rest.startsWith(engine.id() + "/");
        }
    }

    /** Migrations are SQL. */
    private static final class NoClasses implements ClassProvider<JavaMigration> {
        @Override
        public Collection<Class<? extends JavaMigration>> getClasses() {
            return List.of();
        }
    }

    /** Flyway reads the names in every jar to learn that nobody has callbacks, each time; here it finds no jar. */
    private static final class NoCallbacks extends ClassLoader {
        NoCallbacks() {
            super(Migration.class.getClassLoader());
        }

        @Override
        public Enumeration<URL> getResources(String name) {
            return Collections.emptyEnumeration();
        }
    }
}
