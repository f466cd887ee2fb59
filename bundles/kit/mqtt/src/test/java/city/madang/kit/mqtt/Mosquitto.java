// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.mqtt;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import city.madang.testcity.FreePort;
import city.madang.testcity.TestKeys;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Mosquitto as Debian has it, with a folder of its own, on free ports: one plain, one encrypted. */
final class Mosquitto implements AutoCloseable {
    static final String CITY = "city";
    static final String PASSWORD = "secret";
    private static final String PROGRAM = "/usr/sbin/mosquitto";
    private static final long PATIENCE = TimeUnit.SECONDS.toNanos(30);

    private final Path folder;
    final int plain = FreePort.next();
    final int encrypted = FreePort.next();
    private Process process;

    /** @param devices who may sign in beside the city, with the same password */
    Mosquitto(String... devices) throws Exception {
        assumeTrue(
                Files.exists(Path.of(PROGRAM)),
                "SKIPPED: " + PROGRAM
                        + " is not here, so nothing is tested against a broker; apt-get install mosquitto");
        folder = Files.createTempDirectory("mosquitto");
        for (var each : devices) {
            password(each);
        }
        password(CITY);
        certificate();
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

    private void certificate() throws Exception {
        var store = TestKeys.make(folder.resolve("key.p12"), "RSA", "127.0.0.1", "changeit");
        pem("CERTIFICATE", store.getCertificate(TestKeys.ALIAS).getEncoded(), "certificate.pem");
        pem(
                "PRIVATE KEY",
                store.getKey(TestKeys.ALIAS, "changeit".toCharArray()).getEncoded(),
                "key.pem");
    }

    private void pem(String what, byte[] content, String name) throws IOException {
        var lines = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(content);
        Files.writeString(
                folder.resolve(name), "-----BEGIN " + what + "-----\n" + lines + "\n-----END " + what + "-----\n");
    }

    Path certificates() {
        return folder.resolve("certificate.pem");
    }

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

    /** Ends it as its service would: it writes down what it holds. */
    void stop() {
        process.destroy();
        process.onExit().join();
    }

    /** What it holds is gone. */
    void forget() throws IOException {
        Files.deleteIfExists(folder.resolve("mosquitto.db"));
    }

    @Override
    public void close() throws IOException {
        stop();
        try (var files = Files.walk(folder)) {
            files.sorted(Comparator.reverseOrder())
                    .forEach(each -> each.toFile().delete());
        }
    }
}
