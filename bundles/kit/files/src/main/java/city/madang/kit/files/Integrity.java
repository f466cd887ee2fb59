// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.files;

import city.madang.file.FileId;
import city.madang.kit.Sha256;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Compares files with their hashes. One that was compared within ten minutes, and has the same size and time on the disk, is not
 * read again: a film is fetched in many ranges. Safe for several threads.
 */
final class Integrity {
    private static final Duration TRUSTED = Duration.ofMinutes(10);
    private static final int MOST = 1000;

    private final Clock clock;
    private final Map<FileId, Seen> seen = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<FileId, Seen> eldest) {
            return size() > MOST;
        }
    };

    private record Seen(long size, FileTime written, Instant compared) {}

    Integrity(Clock clock) {
        this.clock = clock;
    }

    /** @param sha256 empty text when none was noted */
    boolean isWhole(FileId id, Path file, String sha256) throws IOException {
        if (sha256.isEmpty()) {
            return true;
        }
        var now = new Seen(Files.size(file), Files.getLastModifiedTime(file), clock.instant());
        if (isTrusted(id, now)) {
            return true;
        }
        if (!Sha256.of(file).equals(sha256)) {
            return false;
        }
        synchronized (seen) {
            seen.put(id, now);
        }
        return true;
    }

    private boolean isTrusted(FileId id, Seen now) {
        synchronized (seen) {
            var before = seen.get(id);
            return before != null
                    && before.size() == now.size()
                    && before.written().equals(now.written())
                    && before.compared().plus(TRUSTED).isAfter(now.compared());
        }
    }
}
