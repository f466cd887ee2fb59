// SPDX-License-Identifier: Apache-2.0
package city.madang.launch;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ControlTest {
    private static final Duration LONG = Duration.ofDays(1);

    @TempDir
    Path data;

    private final PrintStream before = System.err;
    private final ByteArrayOutputStream said = new ByteArrayOutputStream();

    @BeforeEach
    void listen() {
        System.setErr(new PrintStream(said, true));
    }

    @AfterEach
    void listenNoMore() {
        System.setErr(before);
    }

    private Control control(Duration longestStart) {
        var nobody = new InetSocketAddress("127.0.0.1", 1);
        return new Control(new Settings(data, data, nobody, nobody, false), longestStart);
    }

    @Test
    void doesNotWaitForEver() throws Exception {
        var server = new ProcessBuilder("sleep", "1000").start();
        try {
            assertThat(control(Duration.ZERO).await(server.pid(), data.resolve("start.log")))
                    .isEqualTo(1);
            assertThat(said.toString())
                    .contains("not ready after", "process " + server.pid(), "madang status", data.resolve("log") + "");
            assertThat(server.isAlive()).isTrue();
        } finally {
            server.destroyForcibly().waitFor();
        }
    }

    @Test
    void repeatsWhatAServerSaidOfItsEnd() throws Exception {
        var output = Files.writeString(
                data.resolve("start.log"),
                "Madang is starting ...\n\tat a.b.C\nmadang: the server did not start, because of this\nThe log is here\n");
        assertThat(control(LONG).await(ended(), output)).isEqualTo(1);
        assertThat(said.toString())
                .startsWith("madang: the server did not start, because of this\nThe log is here\n")
                .contains("all that it said is in " + output)
                .doesNotContain("at a.b.C");
    }

    @Test
    void repeatsEverythingWhenTheServerSaidNothingOfItsOwn() throws Exception {
        var output = Files.writeString(data.resolve("start.log"), "java: no such option\n");
        assertThat(control(LONG).await(ended(), output)).isEqualTo(1);
        assertThat(said.toString()).startsWith("java: no such option\n");
    }

    @Test
    void asksTheServerThatRunsAndNotTheOneThatSettingsName() throws Exception {
        var server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        server.createContext("/health", call -> {
            call.sendResponseHeaders(200, -1);
            call.close();
        });
        server.start();
        try {
            var started = new Settings(data, data, server.getAddress(), server.getAddress(), false);
            ServerState.starting(started).write(data);
            assertThat(control(LONG).status()).isZero();
        } finally {
            server.stop(0);
        }
        assertThat(control(LONG).status()).isEqualTo(1);
    }

    private static long ended() throws IOException, InterruptedException {
        var server = new ProcessBuilder("true").start();
        server.waitFor();
        return server.pid();
    }
}
