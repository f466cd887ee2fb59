// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.files;

import city.madang.kit.FileStore.Busy;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * One writer at a time for a file that arrives, over threads and nodes. Between nodes it is a lock of the file system (POSIX; NFS from version 4), which
 * goes when its node dies. A process loses such a lock when it closes any other handle of the file: so the lock has a file of its own,
 * opened only by the thread that was let through here.
 */
final class HeldFiles {
    private final Shelves shelves;
    private final Set<String> here = ConcurrentHashMap.newKeySet();

    HeldFiles(Shelves shelves) {
        this.shelves = shelves;
    }

    /** Close it soon. */
    interface Hold extends AutoCloseable {
        @Override
        void close() throws IOException;
    }

    /** @throws Busy when somebody else holds it */
    Hold hold(String id) throws IOException {
        if (!here.add(id)) {
            throw new Busy();
        }
        try {
            var channel = lock(shelves.staged(id, "lock"));
            return () -> {
                try {
                    channel.close();
                } finally {
                    here.remove(id);
                }
            };
        } catch (IOException | RuntimeException e) {
            here.remove(id);
            throw e;
        }
    }

    private static FileChannel lock(Path file) throws IOException {
        var channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        FileLock lock = null;
        try {
            lock = channel.tryLock();
        } catch (OverlappingFileLockException e) {
            // Two stores in one process: only tests have them.
            throw (Busy) new Busy().initCause(e);
        } finally {
            if (lock == null) {
                channel.close();
            }
        }
        if (lock == null) {
            throw new Busy();
        }
        return channel;
    }
}
