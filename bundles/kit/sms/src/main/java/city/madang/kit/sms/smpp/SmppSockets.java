// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.sms.smpp;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;
import org.jsmpp.session.connection.Connection;
import org.jsmpp.session.connection.ConnectionFactory;
import org.jsmpp.session.connection.socket.SocketConnection;

/** Connects with a time limit; with TLS the certificate has to be trusted and to be the host's. */
final class SmppSockets implements ConnectionFactory {
    private static final int CONNECT_MILLIS = 10_000;

    private final boolean tls;
    private final SSLSocketFactory secure;

    /** @param secure used when {@code tls} */
    SmppSockets(boolean tls, SSLSocketFactory secure) {
        this.tls = tls;
        this.secure = secure;
    }

    @Override
    public Connection createConnection(String host, int port) throws IOException {
        var plain = new Socket();
        try {
            plain.connect(new InetSocketAddress(host, port), CONNECT_MILLIS);
            return new SocketConnection(tls ? secured(plain, host, port) : plain);
        } catch (IOException e) {
            plain.close();
            throw e;
        }
    }

    private Socket secured(Socket plain, String host, int port) throws IOException {
        var socket = (SSLSocket) secure.createSocket(plain, host, port, true);
        var parameters = socket.getSSLParameters();
        parameters.setEndpointIdentificationAlgorithm("HTTPS");
        socket.setSSLParameters(parameters);
        socket.setSoTimeout(CONNECT_MILLIS);
        socket.startHandshake();
        return socket;
    }
}
