// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ClamdTest {
    @TempDir
    Path folder;

    private ClamdSimulator daemon;
    private Clamd clamd;

    @BeforeEach
    void start() throws IOException {
        daemon = new ClamdSimulator();
        clamd = Clamd.at("127.0.0.1:" + daemon.port(), Duration.ofSeconds(5));
    }

    @AfterEach
    void stop() throws IOException {
        daemon.close();
    }

    @Test
    void sendsTheWholeFileAndTakesTheAnswer() throws IOException {
        var long_ = "x".repeat(200_000);
        assertThat(clamd.harm(file(long_))).isEmpty();
        assertThat(daemon.received()).isEqualTo(long_);
        assertThat(clamd.harm(file(ClamdSimulator.HARM))).contains("Eicar-Signature");
    }

    @Test
    void anErrorIsNeverTakenForClean() throws IOException {
        daemon.answer("INSTREAM size limit exceeded. ERROR");
        assertThatThrownBy(() -> clamd.harm(file("x"))).hasMessageContaining("size limit");
        daemon.answer("");
        assertThatThrownBy(() -> clamd.harm(file("x"))).isInstanceOf(IOException.class);
        daemon.answer("stream: OKAY");
        assertThatThrownBy(() -> clamd.harm(file("x"))).isInstanceOf(IOException.class);
    }

    @Test
    void doesNotWaitForEver() throws IOException {
        daemon.silent();
        var hasty = Clamd.at("127.0.0.1:" + daemon.port(), Duration.ofMillis(200));
        assertThatThrownBy(() -> hasty.harm(file("x"))).isInstanceOf(IOException.class);
    }

    @Test
    void saysWhenNobodyListens() throws IOException {
        daemon.close();
        assertThatThrownBy(() -> clamd.harm(file("x"))).isInstanceOf(IOException.class);
    }

    @Test
    void wantsHostAndPort() {
        assertThatThrownBy(() -> Clamd.at("3310", Duration.ofSeconds(1))).hasMessageContaining("host:port");
    }

    private Path file(String content) throws IOException {
        return Files.write(folder.resolve("sent"), content.getBytes(StandardCharsets.UTF_8));
    }
}
