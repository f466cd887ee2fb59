// SPDX-License-Identifier: Apache-2.0
package city.madang.itest;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** A mail server that keeps what it takes (RFC 5321, as far as a sender needs it). It may be told to take a mail and never say so. */
final class MailSink implements AutoCloseable {
    private final ServerSocket entrance = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    private final List<Mail> taken = new CopyOnWriteArrayList<>();
    private volatile int silentFrom = Integer.MAX_VALUE;

    /** @param text as it was sent, headers included */
    record Mail(String to, String text) {}

    MailSink() throws IOException {
        daemon(this::serve);
    }

    int port() {
        return entrance.getLocalPort();
    }

    /** In the order in which they came. */
    List<Mail> taken() {
        return taken;
    }

    /** From so many mails on nothing is answered until {@link #speak}. */
    void fallSilentAt(int many) {
        silentFrom = many;
    }

    void speak() {
        silentFrom = Integer.MAX_VALUE;
    }

    private void serve() {
        while (!entrance.isClosed()) {
            try {
                var sender = entrance.accept();
                daemon(() -> talk(sender));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void talk(Socket sender) {
        try (sender;
                var in = new BufferedReader(
                        new InputStreamReader(sender.getInputStream(), StandardCharsets.ISO_8859_1))) {
            answer(sender, "220 sink");
            var to = "";
            for (var line = in.readLine(); line != null; line = in.readLine()) {
                if (line.startsWith("RCPT TO:")) {
                    to = line.substring(line.indexOf('<') + 1, line.indexOf('>'));
                }
                if (line.equals("DATA")) {
                    answer(sender, "354 go on");
                    taken.add(new Mail(to, text(in)));
                    if (taken.size() >= silentFrom) {
                        in.read(); // until the sender goes
                        return;
                    }
                }
                answer(sender, line.startsWith("QUIT") ? "221 bye" : "250 sink");
            }
        } catch (IOException gone) {
            // Whoever sent is dead: that is what this is for.
        }
    }

    private static String text(BufferedReader in) throws IOException {
        var text = new StringBuilder();
        for (var line = in.readLine(); line != null && !line.equals("."); line = in.readLine()) {
            text.append(line).append('\n');
        }
        return text.toString();
    }

    private static void answer(Socket sender, String line) throws IOException {
        sender.getOutputStream().write((line + "\r\n").getBytes(StandardCharsets.US_ASCII));
    }

    private static void daemon(Runnable work) {
        var thread = new Thread(work, "mail sink");
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public void close() throws IOException {
        entrance.close();
    }
}
