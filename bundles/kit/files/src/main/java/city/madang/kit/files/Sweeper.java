// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.files;

import city.madang.file.FileId;
import city.madang.kit.ModuleDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Removes uploads of yesterday, what rolled-back units of work left, and the bytes of files that were taken from their records. Its work
 * grows with the uploads of a day, not with the files of the city. Several nodes may sweep the same folder.
 */
final class Sweeper implements Runnable {
    /** Longer than any unit of work, and than anybody leaves a form open. */
    static final Duration KEPT = Duration.ofDays(1);

    /** At a time; more wait an hour. */
    private static final int MOST = 10_000;

    private static final String NOTE = ".link-";
    private static final Logger LOG = LoggerFactory.getLogger(Sweeper.class);
    private final ModuleDatabase database;
    private final Shelves shelves;
    private final Clock clock;

    Sweeper(ModuleDatabase database, Shelves shelves, Clock clock) {
        this.database = database;
        this.shelves = shelves;
        this.clock = clock;
    }

    @Override
    public void run() {
        try {
            sweep();
            removed();
        } catch (IOException | RuntimeException e) {
            LOG.info("staged files were not swept, next try in an hour: {}", e.toString());
        }
    }

    private void sweep() throws IOException {
        var before = clock.instant().minus(KEPT);
        try (var files = Files.newDirectoryStream(shelves.staged())) {
            for (var file : files) {
                if (isOlder(file, before)) {
                    remove(file);
                }
            }
        }
    }

    private void removed() throws IOException {
        for (var id : database.read(tx -> tx.mapper(FileMapper.class).removed(MOST))) {
            settle(id);
            database.run(tx -> tx.mapper(FileMapper.class).forgetRemoved(id));
        }
    }

    private void remove(Path file) throws IOException {
        var name = file.getFileName().toString();
        var note = name.indexOf(NOTE);
        if (note >= 0) {
            settle(new FileId(name.substring(note + NOTE.length())));
        }
        Files.deleteIfExists(file);
    }

    /** The unit of work is over: its row says whether it was committed, or whether the file was put back since. */
    private void settle(FileId id) throws IOException {
        if (!database.read(tx -> tx.mapper(FileMapper.class).exists(id))) {
            Files.deleteIfExists(shelves.content(id));
            Files.deleteIfExists(shelves.preview(id));
        }
    }

    private static boolean isOlder(Path file, Instant before) throws IOException {
        try {
            return Files.getLastModifiedTime(file).toInstant().isBefore(before);
        } catch (java.nio.file.NoSuchFileException e) {
            return false; // Another node was quicker.
        }
    }
}
