// SPDX-License-Identifier: Apache-2.0
package city.madang.device.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import city.madang.device.testkit.WireSimulator.Mode;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class WireSimulatorTest {
    private final WireSimulator echo = new WireSimulator() {
        @Override
        protected Optional<byte[]> answer(byte[] received) {
            return received[received.length - 1] == '\n' ? Optional.of(received) : Optional.empty();
        }
    };

    @AfterEach
    void close() throws IOException {
        echo.close();
    }

    private String said(int most) throws IOException {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), echo.port())) {
            socket.setSoTimeout(100);
            socket.getOutputStream().write("hello\n".getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readNBytes(most), StandardCharsets.ISO_8859_1);
        }
    }

    @Test
    void answersWhenTheMessageIsWhole() throws IOException {
        assertThat(said(6)).isEqualTo("hello\n");
    }

    @Test
    void sendsTwice() throws IOException {
        echo.mode(Mode.DUPLICATES);

        assertThat(said(12)).isEqualTo("hello\nhello\n");
    }

    @Test
    void cutsOff() throws IOException {
        echo.mode(Mode.CUT_OFF);

        assertThat(said(6)).isEqualTo("hel");
    }

    @Test
    void sendsWhatMeansNothing() throws IOException {
        echo.mode(Mode.GARBAGE);

        assertThat(said(5)).doesNotContain("hello");
    }

    @Test
    void neverAnswers() {
        echo.mode(Mode.SILENT);

        assertThatThrownBy(() -> said(1)).isInstanceOf(SocketTimeoutException.class);
    }
}
