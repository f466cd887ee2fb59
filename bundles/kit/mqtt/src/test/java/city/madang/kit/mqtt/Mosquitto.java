// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.mqtt;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Mosquitto as Debian has it. */
final class Mosquitto extends TestBroker {
    private static final String PROGRAM = "/usr/sbin/mosquitto";
    private static final long PATIENCE = TimeUnit.SECONDS.toNanos(30);

    private Process process;

    /** @param devices who may sign in beside the city, with the same password */
    Mosquitto(String... devices) throws Exception {
        super("mosquitto");
        assumeTrue(
                Files.exists(Path.of(PROGRAM)),
                "SKIPPED: " + PROGRAM + " is not here, so nothing is tested against it; apt-get install mosquitto");
        for (var each : devices) {
            password(each);
        }
        password(CITY);
        Files.writeString(folder.resolve("acl"), """
                user city
                topic readwrite #
                pattern readwrite devices/%u/#
                """);
        // Debian's takes the rights of another user when root starts it.
        Files.writeString(folder.resolve("mosquitto.conf"), """
                user %s
                allow_anonymous false
                password_file %s/passwords
                acl_file %s/acl
                max_queued_messages 0
                persistence true
                persistence_location %s/
                listener %d 127.0.0.1
                listener %d 127.0.0.1
                certfile %s/certificate.pem
                keyfile %s/key.pem
                """.formatted(
                        System.getProperty("user.name"), folder, folder, folder, plain, encrypted, folder, folder));
        start();
    }

    private void password(String user) throws IOException, InterruptedException {
        var file = folder.resolve("passwords");
        var create = Files.exists(file) ? List.<String>of() : List.of("-c");
        var command = new ArrayList<>(List.of("mosquitto_passwd", "-b"));
        command.addAll(create);
        command.addAll(List.of(file.toString(), user, PASSWORD));
        if (new ProcessBuilder(command).inheritIO().start().waitFor() != 0) {
            throw new IOException("mosquitto_passwd failed");
        }
    }

    @Override
    void start() throws IOException, InterruptedException {
        process = new ProcessBuilder(
                        PROGRAM, "-c", folder.resolve("mosquitto.conf").toString())
                .redirectErrorStream(true)
                .redirectOutput(
                        ProcessBuilder.Redirect.appendTo(folder.resolve("out").toFile()))
                .start();
        long end = System.nanoTime() + PATIENCE;
        while (!answers()) {
            if (!process.isAlive() || System.nanoTime() > end) {
                throw new IOException(Files.readString(folder.resolve("out")));
            }
            Thread.onSpinWait();
        }
    }

    private boolean answers() {
        try (var socket = new Socket()) {
            socket.connect(new InetSocketAddress("127.0.0.1", plain), 1000);
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    /** It writes down what it holds. */
    @Override
    void stop() {
        process.destroy();
        process.onExit().join();
    }

    @Override
    void forget() throws IOException {
        Files.deleteIfExists(folder.resolve("mosquitto.db"));
    }
}
