// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.files;

import city.madang.file.FileId;
import city.madang.kit.ModuleDatabase;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Compares the shelves with the rows, one of 256 folders each hour: all of them in eleven days, whatever node runs. Bytes without a
 * row are removed when they are old enough that no restored backup can want them; rows without bytes are told to the operator.
 */
final class Stocktaking implements Runnable {
    private static final Logger LOG = LoggerFactory.getLogger(Stocktaking.class);
    private final ModuleDatabase database;
    private final Shelves shelves;
    private final Clock clock;
    private final Duration kept;

    Stocktaking(ModuleDatabase database, Shelves shelves, Clock clock, Duration kept) {
        this.database = database;
        this.shelves = shelves;
        this.clock = clock;
        this.kept = kept;
    }

    @Override
    public void run() {
        var hour = clock.instant().getEpochSecond() / 3600;
        take((int) (hour % Shelves.FOLDERS));
    }

    void take(int number) {
        try {
            var there = new HashSet<FileId>();
            var removed = 0;
            try (var files = list(shelves.folder(number))) {
                var rows = rows(number);
                for (var file : files) {
                    removed += look(file, rows, there) ? 0 : 1;
                }
                rows.removeAll(there);
                report(number, removed, rows);
            }
        } catch (NoSuchFileException e) {
            report(number, 0, rows(number));
        } catch (IOException | RuntimeException e) {
            LOG.info("the stock of files was not taken, next try in an hour: {}", e.toString());
        }
    }

    private static DirectoryStream<Path> list(Path folder) throws IOException {
        return Files.newDirectoryStream(folder);
    }

    private Set<FileId> rows(int number) {
        var start = Shelves.start(number);
        return new HashSet<>(database.read(tx -> tx.mapper(FileMapper.class).between(start, start + "g")));
    }

    /** Whether the file stays. */
    private boolean look(Path file, Set<FileId> rows, Set<FileId> there) throws IOException {
        var name = file.getFileName().toString();
        var id = new FileId(name.replace(".preview", ""));
        if (rows.contains(id)) {
            if (!name.endsWith(".preview")) {
                there.add(id);
            }
            return true;
        }
        if (Files.getLastModifiedTime(file).toInstant().isAfter(clock.instant().minus(kept))) {
            return true;
        }
        Files.deleteIfExists(file);
        return false;
    }

    private static void report(int number, int removed, Set<FileId> missing) {
        if (removed > 0) {
            LOG.info("{} files in folder {} belonged to nobody and were removed", removed, Shelves.start(number));
        }
        if (!missing.isEmpty()) {
            LOG.warn(
                    "{} files of folder {} are not on the disk, the first is {}: bring them back from a backup",
                    missing.size(),
                    Shelves.start(number),
                    missing.iterator().next());
        }
    }
}
