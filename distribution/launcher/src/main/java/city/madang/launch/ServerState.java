// SPDX-License-Identifier: Apache-2.0
package city.madang.launch;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;

/**
 * The server that owns a data folder, as written in the file {@value #FILE} there.
 *
 * @param pid its process
 * @param started when that process started, in milliseconds since 1970: tells it from a later process of the same number
 * @param ready whether it has answered that it is ready
 * @param address where its start page is
 * @param health where it tells whether it is ready; whoever asks may have other settings than it was started with
 */
record ServerState(long pid, long started, boolean ready, URI address, URI health) {
    private static final String FILE = "server.state";

    static ServerState starting(Settings settings) {
        var me = ProcessHandle.current();
        return new ServerState(me.pid(), startOf(me), false, settings.address(), settings.health());
    }

    ServerState readyNow() {
        return new ServerState(pid, started, true, address, health);
    }

    void write(Path data) throws IOException {
        var next = data.resolve(FILE + ".next");
        Files.writeString(
                next, pid + " " + started + " " + (ready ? "ready" : "starting") + " " + address + " " + health + "\n");
        Files.move(next, data.resolve(FILE), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    /** The running server; empty when there is none, also after one that was killed. */
    static Optional<ServerState> read(Path data) throws IOException {
        try {
            var words = Files.readString(data.resolve(FILE)).trim().split(" ");
            var address = URI.create(words[3]);
            var state = new ServerState(
                    Long.parseLong(words[0]),
                    Long.parseLong(words[1]),
                    words[2].equals("ready"),
                    address,
                    // A release that wrote no more than the address may still run while its successor asks.
                    words.length > 4 ? URI.create(words[4]) : address.resolve("/health"));
            return state.process().isPresent() ? Optional.of(state) : Optional.empty();
        } catch (NoSuchFileException none) {
            return Optional.empty();
        }
    }

    static void clear(Path data) throws IOException {
        Files.deleteIfExists(data.resolve(FILE));
    }

    Optional<ProcessHandle> process() {
        return ProcessHandle.of(pid).filter(p -> p.isAlive() && startOf(p) == started);
    }

    private static long startOf(ProcessHandle process) {
        return process.info().startInstant().map(i -> i.toEpochMilli()).orElse(0L);
    }
}
