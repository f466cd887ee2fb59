// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.sms.smpp;

import city.madang.testcity.TestKeys;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocketFactory;
import javax.net.ssl.TrustManagerFactory;
import org.jsmpp.session.connection.ServerConnection;
import org.jsmpp.session.connection.ServerConnectionFactory;
import org.jsmpp.session.connection.socket.ServerSocketConnection;

/** A certificate for 127.0.0.1, with both ends of a line that trust it. */
final class TestCertificate implements AutoCloseable {
    private static final String PASSWORD = "changeit";
    private static final int BACKLOG = 10;

    private final Path folder;
    private final SSLContext context;

    private TestCertificate(Path folder, SSLContext context) {
        this.folder = folder;
        this.context = context;
    }

    static TestCertificate forLoopback() throws Exception {
        var folder = Files.createTempDirectory("smpp-tls");
        var file = folder.resolve("key.p12");
        var store = TestKeys.make(file, "EC", "127.0.0.1", PASSWORD);
        var keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        keys.init(store, PASSWORD.toCharArray());
        var trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(trusted(store));
        var context = SSLContext.getInstance("TLS");
        context.init(keys.getKeyManagers(), trust.getTrustManagers(), null);
        return new TestCertificate(folder, context);
    }

    private static KeyStore trusted(KeyStore own) throws Exception {
        var trusted = KeyStore.getInstance("PKCS12");
        trusted.load(null, null);
        trusted.setCertificateEntry("smsc", own.getCertificate(TestKeys.ALIAS));
        return trusted;
    }

    SSLSocketFactory trusting() {
        return context.getSocketFactory();
    }

    ServerConnectionFactory server() {
        return new ServerConnectionFactory() {
            @Override
            public ServerConnection listen(int port) throws IOException {
                return listen(port, 0, BACKLOG);
            }

            @Override
            public ServerConnection listen(int port, int timeout) throws IOException {
                return listen(port, timeout, BACKLOG);
            }

            @Override
            public ServerConnection listen(int port, int timeout, int backlog) throws IOException {
                ServerSocket socket = context.getServerSocketFactory()
                        .createServerSocket(port, backlog, InetAddress.getLoopbackAddress());
                socket.setSoTimeout(timeout);
                return new ServerSocketConnection(socket);
            }
        };
    }

    @Override
    public void close() throws IOException {
        Files.deleteIfExists(folder.resolve("key.p12"));
        Files.delete(folder);
    }
}
