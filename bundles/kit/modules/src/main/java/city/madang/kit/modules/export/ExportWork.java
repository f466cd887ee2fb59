// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.modules.export;

import city.madang.kit.DataFolder;
import city.madang.kit.modules.city.Selection;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
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
    private static final String ZIP = ".zip";
    private static final String HASH = ".sha256";
    private static final String PART = ".part";

    private final SetUpFiles setUp;
    private final Clock clock;
    private final Path home;
    private final Path folder;
    private final ExecutorService own = Executors.newSingleThreadExecutor(ExportWork::thread);
    private final AtomicReference<String> making = new AtomicReference<>("");
    private volatile String failure = "";

    @Activate
    public ExportWork(
            @Reference SetUpFiles setUp, @Reference DataFolder data, @Reference Clock clock, BundleContext context)
            throws IOException {
        this.setUp = setUp;
        this.clock = clock;
        home = Path.of(String.valueOf(context.getProperty("karaf.base")));
        folder = data.folder("exports");
        clean();
    }

    /**
     * One that is made.
     *
     * @param sha256 in small hexadecimal digits
     */
    public record Made(String name, Instant made, long bytes, String sha256) {}

    @Deactivate
    void close() {
        own.shutdownNow();
    }

    Path home() {
        return home;
    }

    /** Name of what is being made; empty when nothing is. */
    String making() {
        return making.get();
    }

    /** Why the last one was not made, in plain English; empty when it was. */
    String failure() {
        return failure;
    }

    /** Newest first. */
    List<Made> made() throws IOException {
        var all = new ArrayList<Made>();
        try (var files = Files.list(folder)) {
            for (var file : files.filter(each -> each.toString().endsWith(ZIP)).toList()) {
                all.add(new Made(
                        file.getFileName().toString(),
                        Files.getLastModifiedTime(file).toInstant(),
                        Files.size(file),
                        Files.readString(beside(file)).strip()));
            }
        }
        all.sort(Comparator.comparing(Made::made).reversed());
        return all;
    }

    /** Empty when there is no such, or not any more. */
    Optional<Path> find(String name) throws IOException {
        return made().stream().map(Made::name).filter(name::equals).findFirst().map(folder::resolve);
    }

    void remove(Path file) throws IOException {
        Files.deleteIfExists(file);
        Files.deleteIfExists(beside(file));
    }

    /**
     * Begins to make one.
     *
     * @return its name; empty while another is being made
     * @throws Refused when the selection is wrong
     */
    Optional<String> begin(Selection selection) throws IOException {
        var export = Export.of(home, selection);
        var name = export.name() + "-" + STAMP.format(clock.instant()) + ZIP;
        if (!making.compareAndSet("", name)) {
            return Optional.empty();
        }
        failure = "";
        own.execute(() -> make(export, selection, name));
        return Optional.of(name);
    }

    private void make(Export export, Selection selection, String name) {
        var part = folder.resolve(name + PART);
        try {
            var lists = Files.createTempDirectory(folder, "set-up");
            try {
                setUp.write(lists, new TreeSet<>(selection.modules()));
                export.zip(part, Optional.of(lists));
            } finally {
                delete(lists);
            }
            Files.writeString(beside(folder.resolve(name)), Content.of(part).hash() + "\n");
            Files.move(part, folder.resolve(name));
        } catch (IOException | RuntimeException e) {
            LOG.warn("{} was not made", name, e);
            failure = String.valueOf(e.getMessage());
        } finally {
            making.set("");
        }
    }

    /** What a stop left half-made. */
    private void clean() throws IOException {
        try (var files = Files.list(folder)) {
            for (var file : files.toList()) {
                if (Files.isDirectory(file) || file.toString().endsWith(PART)) {
                    delete(file);
                }
            }
        }
    }

    private static void delete(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    private static Path beside(Path file) {
        return file.resolveSibling(file.getFileName() + HASH);
    }

    private static Thread thread(Runnable task) {
        var thread = new Thread(task, "madang-export");
        thread.setDaemon(true);
        return thread;
    }
}
