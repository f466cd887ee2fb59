// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.notify.mail;

import static org.assertj.core.api.Assertions.assertThat;

import city.madang.testcity.FreePort;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.security.SecureRandom;
import java.security.cert.CertificateFactory;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/**
 * Postfix and Dovecot as Debian has them, on free ports of this machine, with folders of their own. Mail for {@code seoul.example}
 * lands in the mailboxes of {@code city} and {@code kim}; what goes to {@code bounce.example} is taken and comes back.
 */
final class DebianMail implements AutoCloseable {
    static final String PASSWORD = "secret";
    private static final long PATIENCE = TimeUnit.SECONDS.toNanos(60);

    private final Path folder;
    private final Process dovecot;
    private final int lmtp = FreePort.next();
    private final int auth = FreePort.next();
    final int smtp = FreePort.next();
    final int imap = FreePort.next();

    DebianMail() throws IOException, InterruptedException {
        install();
        folder = Files.createTempDirectory(Path.of("/tmp"), "mail");
        run("chmod", "755", folder.toString());
        certificate();
        configure();
        dovecot = new ProcessBuilder(
                        "dovecot", "-F", "-c", folder.resolve("dovecot.conf").toString())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("dovecot.out").toFile())
                .start();
        run("postfix", "-c", folder.resolve("postfix").toString(), "start");
        answers(imap);
        answers(smtp);
        answers(lmtp);
    }

    /** Nothing is skipped: where the servers are not there they are installed, and where that cannot be the test fails. */
    private static void install() throws IOException, InterruptedException {
        assertThat(System.getProperty("user.name"))
                .as("mail servers are started as root: run this as root on Debian")
                .isEqualTo("root");
        var there = List.of("/usr/sbin/postfix", "/usr/sbin/dovecot", "/usr/lib/dovecot/lmtp", "/usr/lib/dovecot/imap");
        if (there.stream().map(Path::of).allMatch(Files::exists)) {
            return;
        }
        var apt = new ProcessBuilder(
                "apt-get", "install", "-y", "--no-install-recommends", "postfix", "dovecot-imapd", "dovecot-lmtpd");
        apt.environment().put("DEBIAN_FRONTEND", "noninteractive");
        assertThat(finished(apt))
                .as("apt-get install postfix dovecot-imapd dovecot-lmtpd")
                .isZero();
        assertThat(there).allSatisfy(each -> assertThat(Path.of(each)).exists());
    }

    private void certificate() throws IOException, InterruptedException {
        run(
                "openssl",
                "req",
                "-x509",
                "-newkey",
                "rsa:2048",
                "-nodes",
                "-days",
                "2",
                "-subj",
                "/CN=localhost",
                "-addext",
                "subjectAltName=DNS:localhost,IP:127.0.0.1",
                "-keyout",
                folder.resolve("key.pem").toString(),
                "-out",
                folder.resolve("cert.pem").toString());
    }

    /** What a program has to trust to speak with these servers. */
    SSLContext trusting() throws Exception {
        try (var pem = Files.newInputStream(folder.resolve("cert.pem"))) {
            var store = KeyStore.getInstance(KeyStore.getDefaultType());
            store.load(null, null);
            store.setCertificateEntry(
                    "mail", CertificateFactory.getInstance("X.509").generateCertificate(pem));
            var trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            trust.init(store);
            var context = SSLContext.getInstance("TLS");
            context.init(null, trust.getTrustManagers(), new SecureRandom());
            return context;
        }
    }

    private void configure() throws IOException, InterruptedException {
        var values = Map.of(
                "T", folder.toString(),
                "SMTP", String.valueOf(smtp),
                "IMAP", String.valueOf(imap),
                "LMTP", String.valueOf(lmtp),
                "AUTH", String.valueOf(auth),
                "PASSWORD", PASSWORD);
        for (var each : List.of("run", "box", "postfix", "queue", "lib")) {
            Files.createDirectory(folder.resolve(each));
        }
        write("dovecot.conf", "dovecot.conf", values);
        write("main.cf", "postfix/main.cf", values);
        write("master.cf", "postfix/master.cf", values);
        Files.writeString(folder.resolve("postfix/boxes"), "city@seoul.example city\nkim@seoul.example kim\n");
        Files.writeString(folder.resolve("postfix/ways"), "bounce.example gone:\nbounce.xn--2i4bq6h.example gone:\n");
        run("chown", "mail:mail", folder.resolve("box").toString());
        run("chown", "postfix", folder.resolve("lib").toString());
    }

    private void write(String template, String name, Map<String, String> values) throws IOException {
        try (var in = DebianMail.class.getResourceAsStream("/mailserver/" + template)) {
            var text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            for (var each : values.entrySet()) {
                text = text.replace("@" + each.getKey() + "@", each.getValue());
            }
            Files.writeString(folder.resolve(name), text);
        }
    }

    private void answers(int port) throws IOException, InterruptedException {
        var until = System.nanoTime() + PATIENCE;
        while (System.nanoTime() < until) {
            try (var socket = new Socket()) {
                socket.connect(new InetSocketAddress("127.0.0.1", port), 1000);
                return;
            } catch (IOException e) {
                TimeUnit.MILLISECONDS.sleep(100);
            }
        }
        throw new IOException("nobody listens on " + port + ":\n" + logs());
    }

    /** What the servers wrote. */
    String logs() throws IOException {
        var all = new StringBuilder();
        for (var each : List.of("dovecot.out", "dovecot.log", "postfix.log")) {
            var file = folder.resolve(each);
            all.append(Files.exists(file) ? Files.readString(file) : "no " + each + "\n");
        }
        return all.toString();
    }

    private static void run(String... command) throws IOException, InterruptedException {
        assertThat(finished(new ProcessBuilder(command)))
                .as(List.of(command).toString())
                .isZero();
    }

    private static int finished(ProcessBuilder command) throws IOException, InterruptedException {
        return command.redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start()
                .waitFor();
    }

    @Override
    public void close() throws IOException {
        try {
            run("postfix", "-c", folder.resolve("postfix").toString(), "stop");
            dovecot.destroy();
            dovecot.waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        var all = new ArrayList<Path>();
        try (var files = Files.walk(folder)) {
            files.sorted(Comparator.reverseOrder()).forEach(all::add);
        }
        for (var each : all) {
            Files.deleteIfExists(each);
        }
    }
}
