// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.data;

import java.io.IOException;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/** Looks, at most once a second, whether a disk has less room than the floor below which nothing is written. */
public final class FreeSpace {
    private static final long PERIOD = TimeUnit.SECONDS.toNanos(1);
    private static final long MEGABYTE = 1024 * 1024;

    private final Path folder;
    private final long floor;
    private final AtomicLong looked = new AtomicLong(System.nanoTime() - 2 * PERIOD);
    private volatile Optional<String> problem = Optional.empty();

    /** @param minFreeMegabytes 0 for no floor */
    public FreeSpace(Path folder, int minFreeMegabytes) {
        this.folder = folder;
        this.floor = minFreeMegabytes * MEGABYTE;
    }

    /** Never short: for a database in memory. */
    static FreeSpace unlimited() {
        return new FreeSpace(Path.of("."), 0);
    }

    /** Why nothing may be written now. */
    Optional<String> problem() {
        var last = looked.get();
        var now = System.nanoTime();
        if (floor > 0 && now - last >= PERIOD && looked.compareAndSet(last, now)) {
            problem = look();
        }
        return problem;
    }

    private Optional<String> look() {
        try {
            FileStore disk = Files.getFileStore(folder);
            var free = disk.getUsableSpace();
            return free >= floor
                    ? Optional.empty()
                    : Optional.of("The disk has " + free / MEGABYTE + " MB left; below " + floor / MEGABYTE
                            + " MB nothing is written. Make room in " + folder);
        } catch (IOException e) {
            return Optional.of("The disk of " + folder + " does not answer: " + e.getMessage());
        }
    }
}
