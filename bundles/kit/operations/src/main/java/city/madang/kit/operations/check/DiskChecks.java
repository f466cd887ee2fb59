// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.operations.check;

import city.madang.kit.operations.etc.Installation;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The disk of the data folder: room, and how long it takes to be sure that something is written. */
final class DiskChecks {
    private static final long MEGABYTE = 1024 * 1024;
    private static final long LITTLE = 2048;
    private static final int WRITES = 20;
    private static final int PAGE = 4096;
    /** A confirmation to a citizen waits for about two of them. */
    private static final long SLOW_MILLIS = 50;

    private DiskChecks() {}

    static List<Finding> room(Installation installation) throws IOException {
        var folder = there(installation.data());
        var free = Files.getFileStore(folder).getUsableSpace() / MEGABYTE;
        var floor = installation
                .setting("city.madang.kit.data", "minFreeMegabytes")
                .map(Long::valueOf)
                .orElse(200L);
        return List.of(room(free, floor, folder));
    }

    static Finding room(long free, long floor, Path folder) {
        var found = free + " MB free for " + folder;
        if (free <= Math.max(floor, 1)) {
            return Finding.bad(
                    "disk", found, "Nothing is written below " + floor + " MB. Make room, or move MADANG_DATA.");
        }
        return free < Math.max(LITTLE, 2 * floor)
                ? Finding.warning("disk", found, "That is little. Make room, or move MADANG_DATA to a larger disk.")
                : Finding.fine("disk", found);
    }

    static List<Finding> speed(Installation installation) throws IOException {
        var folder = there(installation.data());
        if (!Files.isWritable(folder)) {
            return List.of(Finding.bad(
                    "disk", folder + " cannot be written", "Give the folder to the user that runs Madang (chown)."));
        }
        var file = Files.createTempFile(folder, "speed", ".tmp");
        try {
            return List.of(speed(median(file)));
        } finally {
            Files.delete(file);
        }
    }

    static Finding speed(long millis) {
        var found = "sure of a write after " + millis + " ms";
        return millis < SLOW_MILLIS
                ? Finding.fine("disk speed", found)
                : Finding.warning(
                        "disk speed", found, "People wait for this at each form. Use an SSD, no network share.");
    }

    private static long median(Path file) throws IOException {
        var took = new long[WRITES];
        try (var channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            for (int i = 0; i < WRITES; i++) {
                var begun = System.nanoTime();
                channel.write(ByteBuffer.allocate(PAGE));
                channel.force(true);
                took[i] = System.nanoTime() - begun;
            }
        }
        Arrays.sort(took);
        return TimeUnit.NANOSECONDS.toMillis(took[WRITES / 2]);
    }

    /** The folder, or the one in which it will be made. */
    private static Path there(Path folder) {
        var here = folder.toAbsolutePath();
        while (Files.notExists(here) && here.getParent() != null) {
            here = here.getParent();
        }
        return here;
    }
}
