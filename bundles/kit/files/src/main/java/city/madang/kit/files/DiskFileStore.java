// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.files;

import city.madang.data.DatabaseUnavailable;
import city.madang.file.FileRule;
import city.madang.file.Files;
import city.madang.file.StoredFile;
import city.madang.file.Upload;
import city.madang.kit.DataFolder;
import city.madang.kit.Databases;
import city.madang.kit.FileStore;
import city.madang.kit.FilesOfModules;
import city.madang.kit.ModuleDatabase;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Files on disk, their names and owners in the city's database. One thread tidies up at start and every hour. */
@Component(
        service = {FileStore.class, FilesOfModules.class},
        configurationPid = "city.madang.kit.files")
public final class DiskFileStore implements FileStore, FilesOfModules, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(DiskFileStore.class);
    private static final Duration ORPHANS_KEPT = Duration.ofDays(30);

    private final Databases databases;
    private final ModuleDatabase database;
    private final Clock clock;
    private final Shelves shelves;
    private final Staging staging;
    private final ArrivingFiles arriving;
    private final Integrity integrity;
    private final Duration orphansKept;
    private final ScheduledExecutorService tidying = Executors.newSingleThreadScheduledExecutor(work -> {
        var thread = new Thread(work, "files-tidying");
        thread.setDaemon(true);
        return thread;
    });

    @Activate
    public DiskFileStore(@Reference Databases databases, @Reference DataFolder folder, FilesSettings settings) {
        this(
                databases,
                folder,
                Clock.systemUTC(),
                new Gatekeeper(scanner(settings), settings.quarantine()),
                Duration.ofDays(settings.orphanDays()));
    }

    /** Without a scanner. */
    public DiskFileStore(Databases databases, DataFolder folder, Clock clock) {
        this(databases, folder, clock, new Gatekeeper(Scanner.NONE, false), ORPHANS_KEPT);
    }

    DiskFileStore(Databases databases, DataFolder folder, Clock clock, Gatekeeper gatekeeper, Duration orphansKept) {
        this.databases = databases;
        this.clock = clock;
        this.orphansKept = orphansKept;
        database = databases.open("files", getClass().getClassLoader());
        database.parse(List.of(FileMapper.class));
        shelves = new Shelves(folder.folder("files"));
        staging = new Staging(shelves, new Pictures(), gatekeeper);
        arriving = new ArrivingFiles(shelves, staging, clock);
        integrity = new Integrity(clock);
        tidying.scheduleWithFixedDelay(sweeper(), 0, 1, TimeUnit.HOURS);
        tidying.scheduleWithFixedDelay(stocktaking(), 1, 60, TimeUnit.MINUTES);
        if (gatekeeper.scanner().isThere()) {
            tidying.scheduleWithFixedDelay(rescan(gatekeeper.scanner()), 0, 1, TimeUnit.MINUTES);
        }
    }

    private static Scanner scanner(FilesSettings settings) {
        return settings.clamd().isBlank()
                ? Scanner.NONE
                : Clamd.at(settings.clamd().strip(), Duration.ofSeconds(settings.clamdSeconds()));
    }

    Sweeper sweeper() {
        return new Sweeper(database, shelves, clock);
    }

    Stocktaking stocktaking() {
        return new Stocktaking(database, shelves, clock, orphansKept);
    }

    Rescan rescan(Scanner scanner) {
        return new Rescan(database, shelves, scanner);
    }

    @Override
    public Files forModule(String module) {
        return new ModuleFiles(module, database, shelves, file -> content(file, false), staging, clock);
    }

    private WholeModule whole(String module) {
        return new WholeModule(module, database, shelves, clock);
    }

    @Override
    public long room(String module, Path folder) throws IOException {
        return whole(module).room(folder);
    }

    @Override
    public void copyTo(String module, Path folder) throws IOException {
        whole(module).copyTo(folder);
    }

    @Override
    public void restore(String module, Path folder) throws IOException {
        whole(module).restore(folder);
    }

    @Override
    public void erase(String module) throws IOException {
        whole(module).erase();
    }

    @Override
    public Upload stage(InputStream content, String name, FileRule rule) throws IOException {
        checkWritable();
        return staging.stage(content, name, rule);
    }

    @Override
    public Optional<Upload> staged(String staged) {
        return staging.find(staged);
    }

    @Override
    public Path content(Upload upload) throws IOException {
        return staging.content(upload.staged());
    }

    @Override
    public Pieces pieces() {
        checkWritable();
        return arriving;
    }

    /** Below the floor of free space nothing more is taken. */
    private void checkWritable() {
        databases.problem().ifPresent(problem -> {
            throw new DatabaseUnavailable(problem, null);
        });
    }

    @Override
    public Path content(StoredFile file, boolean preview) throws IOException {
        var seal = database.read(tx -> tx.mapper(FileMapper.class).seal(file.id()))
                .orElseThrow(() -> new NoSuchFileException(file.id().value()));
        switch (Verdict.valueOf(seal.verdict())) {
            case WAITING -> throw new Withheld(Withheld.Cause.WAITING);
            case INFECTED -> throw new Withheld(Withheld.Cause.INFECTED);
            case CLEAN -> {}
        }
        if (preview) {
            return shelves.preview(file.id());
        }
        var path = shelves.content(file.id());
        if (!integrity.isWhole(file.id(), path, seal.sha256())) {
            LOG.warn("file {} of {} is not what was stored: bring it back from a backup", file.id(), file.module());
            throw new Withheld(Withheld.Cause.DAMAGED);
        }
        return path;
    }

    @Override
    @Deactivate
    public void close() {
        tidying.shutdownNow();
        database.close();
    }
}
