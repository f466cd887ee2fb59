// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.files;

import java.io.DataOutputStream;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/**
 * Asks ClamAV's daemon over TCP (clamd(8), command INSTREAM in its z form: four bytes of length before each piece, a length of zero at
 * the end, one answer that ends with NUL). The file is sent, so that the daemon may run elsewhere and as another user.
 */
final class Clamd implements Scanner {
    private static final int PIECE = 64 * 1024;
    private static final int LONGEST_ANSWER = 1000;
    private static final String CLEAN = "stream: OK";
    private static final String FOUND = " FOUND";

    private final String host;
    private final int port;
    private final Duration patience;

    /** @param patience for connecting, and for each answer */
    Clamd(String host, int port, Duration patience) {
        this.host = host;
        this.port = port;
        this.patience = patience;
    }

    /** @param where {@code host:port} */
    static Clamd at(String where, Duration patience) {
        var colon = where.lastIndexOf(':');
        if (colon < 1) {
            throw new IllegalArgumentException("clamd is given as host:port, not as " + where);
        }
        return new Clamd(where.substring(0, colon), Integer.parseInt(where.substring(colon + 1)), patience);
    }

    @Override
    public Optional<String> harm(Path file) throws IOException {
        try (var socket = new Socket()) {
            socket.connect(new InetSocketAddress(host, port), (int) patience.toMillis());
            socket.setSoTimeout((int) patience.toMillis());
            try {
                send(file, socket);
            } catch (IOException e) {
                // It hangs up on what is longer than it takes, and says so before.
                throw new IOException(answer(socket), e);
            }
            return judged(answer(socket));
        }
    }

    private static void send(Path file, Socket socket) throws IOException {
        var out = new DataOutputStream(socket.getOutputStream());
        out.write("zINSTREAM\0".getBytes(StandardCharsets.US_ASCII));
        var piece = new byte[PIECE];
        try (var in = Files.newInputStream(file)) {
            for (int n = in.read(piece); n > 0; n = in.read(piece)) {
                out.writeInt(n);
                out.write(piece, 0, n);
            }
        }
        out.writeInt(0);
        out.flush();
    }

    private static String answer(Socket socket) throws IOException {
        var answer = new StringBuilder();
        var in = socket.getInputStream();
        for (int octet = in.read(); octet > 0 && answer.length() < LONGEST_ANSWER; octet = in.read()) {
            answer.append((char) octet);
        }
        return answer.toString().strip();
    }

    private static Optional<String> judged(String answer) throws IOException {
        if (answer.equals(CLEAN)) {
            return Optional.empty();
        }
        if (answer.startsWith("stream: ") && answer.endsWith(FOUND)) {
            return Optional.of(answer.substring("stream: ".length(), answer.length() - FOUND.length()));
        }
        throw new IOException("clamd answered '" + answer + "'");
    }
}
