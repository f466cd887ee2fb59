// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.modules.export;

import city.madang.kit.DataFolder;
import city.madang.kit.modules.catalogue.Catalogue;
import city.madang.kit.modules.catalogue.CatalogueEntry;
import city.madang.kit.modules.city.Selection;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicReference;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Makes exports in the background, one at a time, and keeps them in the data folder of this node until somebody removes them. */
@Component(service = ExportWork.class, configurationPolicy = ConfigurationPolicy.IGNORE)
public final class ExportWork {
    private static final Logger LOG = LoggerFactory.getLogger(ExportWork.class);
    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss").withZone(ZoneOffset.UTC);

    private final SetUpFiles setUp;
    private final Clock clock;
    private final Path home;
    private final MadeExports made;
    private final ExecutorService own = Executors.newSingleThreadExecutor(ExportWork::thread);
    private final AtomicReference<String> making = new AtomicReference<>("");
    private volatile String failure = "";
    private Weights weights;
    private Set<CatalogueEntry> weighed = Set.of();

    @Activate
    public ExportWork(
            @Reference SetUpFiles setUp, @Reference DataFolder data, @Reference Clock clock, BundleContext context)
            throws IOException {
        this.setUp = setUp;
        this.clock = clock;
        home = Path.of(String.valueOf(context.getProperty("karaf.base")));
        made = MadeExports.in(data);
    }

    @Deactivate
    void close() {
        own.shutdownNow();
    }

    /**
     * What can be chosen, weighed again only when the catalogue is another one.
     *
     * @throws Refused when this installation was not delivered as one, such as that of a test
     */
    synchronized Weights weights(Catalogue catalogue) throws IOException {
        var now = Set.copyOf(catalogue.all());
        if (weights == null || !now.equals(weighed)) {
            weights = Weights.of(home);
            weighed = now;
        }
        return weights;
    }

    /** Name of what is being made; empty when nothing is. */
    String making() {
        return making.get();
    }

    /** Why the last one was not made, in plain English; empty when it was. */
    String failure() {
        return failure;
    }

    /** Those that are there. */
    MadeExports made() {
        return made;
    }

    /** What a selection is made for. */
    enum Purpose {
        /** With everything that a machine needs. */
        INSTALLATION("-"),
        /** The same for a local server, which enrols at a central one. */
        SITE("-site-"),
        /** For an installation that is there. */
        ARCHIVES("-modules-");

        private final String infix;

        Purpose(String infix) {
            this.infix = infix;
        }
    }

    /**
     * What is to be made.
     *
     * @param versions of modules that go along instead of the newest, by id
     */
    record Wanted(Selection selection, Map<String, String> versions, Purpose purpose) {}

    /**
     * Begins to make one.
     *
     * @return its name; empty while another is being made
     * @throws Refused when the selection is wrong
     */
    Optional<String> begin(Wanted wanted) throws IOException {
        var export = Export.of(home, wanted.selection(), wanted.versions());
        var name = export.name() + wanted.purpose().infix + STAMP.format(clock.instant());
        if (!making.compareAndSet("", name)) {
            return Optional.empty();
        }
        failure = "";
        own.execute(() -> make(export, wanted, name));
        return Optional.of(name);
    }

    private void make(Export export, Wanted wanted, String name) {
        try {
            made.make(name, (file, beside) -> {
                if (wanted.purpose() == Purpose.ARCHIVES) {
                    export.karsZip(file, beside);
                } else {
                    setUp.write(beside, new TreeSet<>(wanted.selection().modules()));
                    export.zip(file, Optional.of(beside));
                }
            });
        } catch (IOException | RuntimeException e) {
            LOG.warn("{} was not made", name, e);
            failure = String.valueOf(e.getMessage());
        } finally {
            making.set("");
        }
    }

    private static Thread thread(Runnable task) {
        var thread = new Thread(task, "madang-export");
        thread.setDaemon(true);
        return thread;
    }
}
