// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.operations.tls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import city.madang.testcity.TestKeys;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.util.Base64;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManager;
import javax.net.ssl.X509TrustManager;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EncryptedTest {
    private static final String PASSWORD = "a long password";

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"RSA", "EC", "Ed25519"})
    void readsPemOfTheUsualKinds(String kind) throws Exception {
        var store = keys(kind, "first.example");
        writePem(store);
        assertThat(pem().read().getCertificate("city")).isEqualTo(store.getCertificate(TestKeys.ALIAS));
    }

    @Test
    void readsPkcs12() throws Exception {
        keys("EC", "first.example");
        var file = new Certificate(folder.resolve("first.example.p12"), Path.of(""), PASSWORD);
        assertThat(file.read().getCertificate(TestKeys.ALIAS)).isNotNull();
        assertThatThrownBy(() -> new Certificate(file.certificate(), Path.of(""), "another password").read())
                .isInstanceOf(IOException.class);
    }

    @Test
    void saysHowToMakeAKeyThatCanBeRead() throws Exception {
        writePem(keys("RSA", "first.example"));
        Files.writeString(
                folder.resolve("key.pem"), "-----BEGIN RSA PRIVATE KEY-----\nAAAA\n-----END RSA PRIVATE KEY-----\n");
        assertThatThrownBy(() -> pem().read()).hasMessageContaining("openssl pkcs8 -topk8 -nocrypt");
    }

    @Test
    void takesANewCertificateWhileItServes() throws Exception {
        writePem(keys("EC", "first.example"));
        var files = pem();
        var before = files.edition();
        var encrypted = new Encrypted("127.0.0.1", 0, files.read(), "");
        var server = new Server();
        server.addConnector(encrypted.createConnector(server));
        server.start();
        try {
            var port = ((ServerConnector) server.getConnectors()[0]).getLocalPort();
            assertThat(subject(port)).contains("first.example");
            writePem(keys("EC", "second.example"));
            assertThat(files.edition()).isNotEqualTo(before);
            encrypted.reload(files.read(), "");
            assertThat(subject(port)).contains("second.example");
        } finally {
            server.stop();
        }
    }

    @Test
    void refusesOldProtocols() throws Exception {
        var encrypted = new Encrypted("127.0.0.1", 0, keys("EC", "first.example"), PASSWORD);
        var server = new Server();
        server.addConnector(encrypted.createConnector(server));
        server.start();
        try (var socket = socket(((ServerConnector) server.getConnectors()[0]).getLocalPort())) {
            socket.startHandshake();
            assertThat(socket.getSession().getProtocol()).isEqualTo("TLSv1.3");
        } finally {
            server.stop();
        }
    }

    private Certificate pem() {
        return new Certificate(folder.resolve("certificate.pem"), folder.resolve("key.pem"), "");
    }

    private KeyStore keys(String kind, String name) throws Exception {
        return TestKeys.make(folder.resolve(name + ".p12"), kind, name, PASSWORD);
    }

    private void writePem(KeyStore store) throws Exception {
        Files.writeString(
                folder.resolve("certificate.pem"),
                block("CERTIFICATE", store.getCertificate(TestKeys.ALIAS).getEncoded()));
        Files.writeString(
                folder.resolve("key.pem"),
                block(
                        "PRIVATE KEY",
                        store.getKey(TestKeys.ALIAS, PASSWORD.toCharArray()).getEncoded()));
    }

    private static String block(String what, byte[] content) {
        var text = Base64.getMimeEncoder(64, "\n".getBytes(StandardCharsets.US_ASCII))
                .encodeToString(content);
        return "-----BEGIN " + what + "-----\n" + text + "\n-----END " + what + "-----\n";
    }

    private static String subject(int port) throws Exception {
        try (var socket = socket(port)) {
            socket.startHandshake();
            return ((X509Certificate) socket.getSession().getPeerCertificates()[0])
                    .getSubjectX500Principal()
                    .getName();
        }
    }

    private static SSLSocket socket(int port) throws Exception {
        var context = SSLContext.getInstance("TLS");
        context.init(null, new TrustManager[] {new Anybody()}, new SecureRandom());
        return (SSLSocket) context.getSocketFactory().createSocket("127.0.0.1", port);
    }

    /** The test looks at the certificate itself. */
    private static final class Anybody implements X509TrustManager {
        @Override
        public void checkClientTrusted(X509Certificate[] chain, String kind) {}

        @Override
        public void checkServerTrusted(X509Certificate[] chain, String kind) {}

        @Override
        public X509Certificate[] getAcceptedIssuers() {
            return new X509Certificate[0];
        }
    }
}
