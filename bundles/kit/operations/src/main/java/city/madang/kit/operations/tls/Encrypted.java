// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.operations.tls;

import city.madang.kit.operations.http.SlimConnections;
import java.io.IOException;
import java.security.KeyStore;
import org.apache.felix.http.jetty.ConnectorFactory;
import org.eclipse.jetty.server.Connector;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.SecureRequestCustomizer;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.SslConnectionFactory;
import org.eclipse.jetty.util.ssl.SslContextFactory;

/** The web server's encrypted port. A new certificate is taken over while it runs; connections that are open stay. */
final class Encrypted implements ConnectorFactory {
    private static final int HEADER_BYTES = 16384;
    private static final long SILENCE_MILLIS = 60_000;

    private final String host;
    private final int port;
    private final SslContextFactory.Server context = new SslContextFactory.Server();

    Encrypted(String host, int port, KeyStore keys, String password) {
        this.host = host;
        this.port = port;
        use(context, keys, password);
        // RFC 9325: nothing older than 1.2
        context.setIncludeProtocols("TLSv1.3", "TLSv1.2");
        context.setRenegotiationAllowed(false);
    }

    private static void use(SslContextFactory context, KeyStore keys, String password) {
        context.setKeyStore(keys);
        context.setKeyStorePassword(password);
        context.setKeyManagerPassword(password);
    }

    @Override
    public Connector createConnector(Server server) {
        var http = new HttpConfiguration();
        SlimConnections.slim(http);
        http.setSendServerVersion(false);
        http.setRequestHeaderSize(HEADER_BYTES);
        http.setSecureScheme("https");
        http.setSecurePort(port);
        http.addCustomizer(new SecureRequestCustomizer(false));
        var connector = new ServerConnector(
                server, new SslConnectionFactory(context, "http/1.1"), new HttpConnectionFactory(http));
        connector.setHost(host);
        connector.setPort(port);
        connector.setIdleTimeout(SILENCE_MILLIS);
        return connector;
    }

    /** Takes another certificate for new connections. */
    void reload(KeyStore keys, String password) throws IOException {
        try {
            context.reload(same -> use(same, keys, password));
        } catch (Exception e) {
            throw new IOException("the new certificate cannot be used: " + e.getMessage(), e);
        }
    }
}
