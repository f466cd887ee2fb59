// SPDX-License-Identifier: Apache-2.0
package city.madang.benchmarks.devices;

import city.madang.testcity.FreePort;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** Mosquitto as Debian has it, on a free port, for whoever is on this machine. */
final class LocalBroker implements AutoCloseable {
    static final Path PROGRAM = Path.of("/usr/sbin/mosquitto");
    private static final long PATIENCE = TimeUnit.SECONDS.toNanos(30);
    private static final long LOOK = TimeUnit.MILLISECONDS.toNanos(50);

    private final int port = FreePort.next();
    private final Process process;

    LocalBroker(Path folder) throws IOException {
        var settings = Files.write(
                folder.resolve("mosquitto.conf"),
                List.of(
                        "user " + System.getProperty("user.name"),
                        "allow_anonymous true",
                        "max_queued_messages 0",
                        "max_inflight_messages 1000",
                        "listener " + port + " 127.0.0.1"));
        var output = folder.resolve("mosquitto.log");
        process = new ProcessBuilder(PROGRAM.toString(), "-c", settings.toString())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        long end = System.nanoTime() + PATIENCE;
        while (!answers()) {
            if (!process.isAlive() || System.nanoTime() > end) {
                throw new IOException(Files.readString(output));
            }
            LockSupport.parkNanos(LOOK);
        }
    }

    private boolean answers() {
        try (var socket = new Socket()) {
            socket.connect(new InetSocketAddress("127.0.0.1", port), 1000);
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    String address() {
        return "tcp://127.0.0.1:" + port;
    }

    @Override
    public void close() {
        process.destroy();
        process.onExit().join();
    }
}
