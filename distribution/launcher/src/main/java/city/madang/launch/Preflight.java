// SPDX-License-Identifier: Apache-2.0
package city.madang.launch;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermissions;

/** What must hold before the container starts; each check says what to do when it does not. */
final class Preflight {
    /** Left by a restore that did not come to its end. */
    private static final String RESTORING = "restoring";

    private Preflight() {}

    /** Makes the data folder this process's own until it ends. */
    static FileLock own(Path data) throws Refusal {
        try {
            if (Files.notExists(data)) {
                Files.createDirectories(data);
                var posix = Files.getFileAttributeView(data, PosixFileAttributeView.class);
                if (posix != null) {
                    posix.setPermissions(PosixFilePermissions.fromString("rwx------"));
                }
            }
            if (Files.exists(data.resolve(RESTORING))) {
                throw new Refusal("a restore into " + data + " was interrupted; run \"madang restore\" again");
            }
            var channel =
                    FileChannel.open(data.resolve("server.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            var lock = tryLock(channel);
            if (lock == null) {
                throw new Refusal(inUse(data));
            }
            return lock;
        } catch (IOException e) {
            throw new Refusal(
                    "the data folder " + data + " cannot be used (" + e + "); choose another with MADANG_DATA");
        }
    }

    private static FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException mine) {
            return null;
        }
    }

    private static String inUse(Path data) throws IOException {
        var by = ServerState.read(data).map(s -> " by process " + s.pid()).orElse("");
        return "the data folder " + data + " is in use" + by
                + "; stop that server with \"madang stop\", or choose another folder with MADANG_DATA";
    }

    /** Nobody else listens there. */
    static void free(InetSocketAddress address, String what, String setting) throws Refusal {
        if (address.isUnresolved()) {
            throw new Refusal("the host " + address.getHostString() + " of the " + what + " is not known here");
        }
        try (var probe = new ServerSocket()) {
            probe.setReuseAddress(true);
            probe.bind(address);
        } catch (IOException e) {
            throw new Refusal("the " + what + " cannot listen on " + address.getHostString() + ":" + address.getPort()
                    + " (" + e.getMessage() + "); choose another port with " + setting);
        }
    }
}
