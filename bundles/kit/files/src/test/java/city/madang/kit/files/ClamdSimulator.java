// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.files;

import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** Speaks clamd's INSTREAM over a socket, as clamd(8) describes it. Finds harm in files with the EICAR text. */
final class ClamdSimulator implements Closeable {
    /** The test file of eicar.org, put together here so that no scanner finds it in this source. */
    static final String HARM = "X5O!P%@AP[4\\PZX54(P^)7CC)7}$" + "EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*";

    private final Thread thread = new Thread(this::serve, "clamd-simulator");
    private final ServerSocket server = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
    private volatile String received = "";
    private volatile String answer;
    private volatile boolean silent;

    ClamdSimulator() throws IOException {
        thread.setDaemon(true);
        thread.start();
    }

    int port() {
        return server.getLocalPort();
    }

    /** Answers this, whatever comes. */
    void answer(String always) {
        answer = always;
    }

    void silent() {
        silent = true;
    }

    /** The file that came last. */
    String received() {
        return received;
    }

    private void serve() {
        while (!server.isClosed()) {
            try (var socket = server.accept()) {
                serve(socket);
            } catch (IOException e) {
                // The other side has gone, or the test is over.
                continue;
            }
        }
    }

    private void serve(Socket socket) throws IOException {
        var in = new DataInputStream(socket.getInputStream());
        if (!"zINSTREAM".equals(command(in))) {
            return;
        }
        var bytes = new ByteArrayOutputStream();
        for (int length = in.readInt(); length > 0; length = in.readInt()) {
            bytes.writeBytes(in.readNBytes(length));
        }
        received = bytes.toString(StandardCharsets.UTF_8);
        if (silent) {
            in.read();
            return;
        }
        var said = received.contains(HARM) ? "stream: Eicar-Signature FOUND" : "stream: OK";
        socket.getOutputStream().write(((answer == null ? said : answer) + "\0").getBytes(StandardCharsets.US_ASCII));
    }

    private static String command(DataInputStream in) throws IOException {
        var text = new StringBuilder();
        for (int octet = in.read(); octet != 0; octet = in.read()) {
            if (octet < 0) {
                throw new EOFException();
            }
            text.append((char) octet);
        }
        return text.toString();
    }

    /** Returns when nobody listens: a thread that waits in accept takes one more call until it has noticed. */
    @Override
    public void close() throws IOException {
        server.close();
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
