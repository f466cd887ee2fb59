// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.data;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Whether a disk has less room than the floor below which nothing is written. */
public final class FreeSpace {
    private static final long MEGABYTE = 1024 * 1024;

    private final Path folder;
    private final long floor;
    private final boolean limited;
    private final OncePerSecond problem = new OncePerSecond(this::look);
    private final OncePerSecond full = new OncePerSecond(this::lookForAny);

    /** @param minFreeMegabytes 0 for no floor */
    public FreeSpace(Path folder, int minFreeMegabytes) {
        this(folder, minFreeMegabytes, true);
    }

    private FreeSpace(Path folder, int minFreeMegabytes, boolean limited) {
        this.limited = limited;
        this.folder = folder;
        this.floor = minFreeMegabytes * MEGABYTE;
    }

    /** Never short: for a database in memory. */
    static FreeSpace unlimited() {
        return new FreeSpace(Path.of("."), 0, false);
    }

    /** Why nothing may be written now. */
    Optional<String> problem() {
        return floor > 0 ? problem.answer() : Optional.empty();
    }

    /** Whether the disk has no room at all, whatever the floor. */
    Optional<String> full() {
        return limited ? full.answer() : Optional.empty();
    }

    private Optional<String> lookForAny() {
        try {
            return Files.getFileStore(folder).getUsableSpace() >= MEGABYTE
                    ? Optional.empty()
                    : Optional.of("The disk is full. Make room in " + folder);
        } catch (IOException e) {
            return Optional.of("The disk of " + folder + " does not answer: " + e.getMessage());
        }
    }

    private Optional<String> look() {
        try {
            var free = Files.getFileStore(folder).getUsableSpace();
            return free >= floor
                    ? Optional.empty()
                    : Optional.of("The disk has " + free / MEGABYTE + " MB left; below " + floor / MEGABYTE
                            + " MB nothing is written. Make room in " + folder);
        } catch (IOException e) {
            return Optional.of("The disk of " + folder + " does not answer: " + e.getMessage());
        }
    }
}
