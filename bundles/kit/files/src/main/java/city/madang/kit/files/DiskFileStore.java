// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.files;

import city.madang.data.DatabaseUnavailable;
import city.madang.file.Files;
import city.madang.file.StoredFile;
import city.madang.file.Upload;
import city.madang.kit.DataFolder;
import city.madang.kit.Databases;
import city.madang.kit.FileStore;
import city.madang.kit.ModuleDatabase;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;

/** Files on disk, their names and owners in the city's database. One thread tidies up at start and every hour. */
@Component(service = city.madang.kit.FileStore.class)
public final class DiskFileStore implements FileStore, AutoCloseable {
    private final Databases databases;
    private final ModuleDatabase database;
    private final Clock clock;
    private final Shelves shelves;
    private final Staging staging;
    private final ScheduledExecutorService tidying = Executors.newSingleThreadScheduledExecutor(work -> {
        var thread = new Thread(work, "files-sweeper");
        thread.setDaemon(true);
        return thread;
    });

    @Activate
    public DiskFileStore(@Reference Databases databases, @Reference DataFolder folder) {
        this(databases, folder, Clock.systemUTC());
    }

    public DiskFileStore(Databases databases, DataFolder folder, Clock clock) {
        this.databases = databases;
        this.clock = clock;
        database = databases.open("files", getClass().getClassLoader());
        database.parse(List.of(FileMapper.class));
        shelves = new Shelves(folder.folder("files"));
        staging = new Staging(shelves, new Pictures());
        tidying.scheduleWithFixedDelay(sweeper(), 0, 1, TimeUnit.HOURS);
    }

    Sweeper sweeper() {
        return new Sweeper(database, shelves, clock);
    }

    @Override
    public Files forModule(String module) {
        return new ModuleFiles(module, database, shelves, clock);
    }

    @Override
    public Upload stage(InputStream content, String name, long maximum) throws IOException {
        databases.problem().ifPresent(problem -> {
            throw new DatabaseUnavailable(problem, null);
        });
        return staging.stage(content, name, maximum);
    }

    @Override
    public Optional<Upload> staged(String staged) {
        return staging.find(staged);
    }

    @Override
    public Path content(StoredFile file, boolean preview) {
        return preview ? shelves.preview(file.id()) : shelves.content(file.id());
    }

    @Override
    @Deactivate
    public void close() {
        tidying.shutdownNow();
        database.close();
    }
}
