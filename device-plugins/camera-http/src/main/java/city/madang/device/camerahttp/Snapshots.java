// SPDX-License-Identifier: Apache-2.0
package city.madang.device.camerahttp;

import city.madang.device.Message;
import city.madang.device.Reason;
import city.madang.device.Reason.Cause;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.time.Duration;
import org.apache.hc.client5.http.auth.AuthScope;
import org.apache.hc.client5.http.auth.UsernamePasswordCredentials;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.auth.BasicCredentialsProvider;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.BasicHttpClientConnectionManager;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.io.CloseMode;
import org.apache.hc.core5.util.Timeout;

/** Fetches pictures from one camera. Used by one thread at a time, but for {@link #close}. */
final class Snapshots implements AutoCloseable {
    /** What the kit keeps. */
    static final int LARGEST = 5 * 1024 * 1024;

    /** Somebody who closes does not wait longer. */
    private static final Duration CONNECTING = Duration.ofMillis(1500);

    private static final int OK = 200;
    private static final int UNAUTHORIZED = 401;
    private static final int FORBIDDEN = 403;
    private static final int CHUNK = 16 * 1024;

    private final URI address;
    private final CloseableHttpClient client;

    /** Neither follows the camera elsewhere nor tries again: one call is one picture. */
    Snapshots(CameraHttpSettings settings) {
        address = URI.create(settings.address());
        var timeout = Timeout.of(settings.patience());
        var connections = new BasicHttpClientConnectionManager();
        connections.setConnectionConfig(ConnectionConfig.custom()
                .setConnectTimeout(Timeout.of(CONNECTING))
                .setSocketTimeout(timeout)
                .build());
        var builder = HttpClients.custom()
                .setConnectionManager(connections)
                .setDefaultRequestConfig(
                        RequestConfig.custom().setResponseTimeout(timeout).build())
                .setConnectionReuseStrategy((request, response, context) -> false)
                .disableRedirectHandling()
                .disableAutomaticRetries()
                .disableCookieManagement()
                .disableContentCompression();
        if (!settings.user().isEmpty()) {
            var known = new BasicCredentialsProvider();
            known.setCredentials(
                    new AuthScope(address.getHost(), -1),
                    new UsernamePasswordCredentials(
                            settings.user(), settings.password().reveal().toCharArray()));
            builder.setDefaultCredentialsProvider(known);
        }
        client = builder.build();
    }

    /** A picture with its type. */
    record Taken(byte[] bytes, String type) {}

    /** The camera is there, and gives no picture. */
    static final class Refused extends Exception {
        private static final long serialVersionUID = 1;

        private final transient Reason reason;

        Refused(Cause cause, Message message) {
            super(message.key());
            reason = Reason.of(cause, message);
        }

        Reason reason() {
            return reason;
        }
    }

    /** @param within for all of it; a camera that sends byte by byte does not hold it up */
    Taken take(Duration within) throws IOException, Refused {
        long end = System.nanoTime() + within.toNanos();
        var bytes = ask(end).orThrow();
        var type = Picture.type(bytes);
        return new Taken(bytes, type.orElseThrow(() -> new Refused(Cause.DEVICE_FAULT, Message.of("picture.none"))));
    }

    private Answer ask(long end) throws IOException {
        try {
            return client.execute(new HttpGet(address), response -> body(response, end));
        } catch (IllegalStateException e) {
            // how the library says that it was closed meanwhile
            throw new IOException(e);
        }
    }

    /** A body, or why there is none: the library lets handlers throw its own exceptions only. */
    private record Answer(byte[] bytes, Refused refused) {
        byte[] orThrow() throws Refused {
            if (refused != null) {
                throw refused;
            }
            return bytes;
        }
    }

    private static Answer body(ClassicHttpResponse response, long end) throws IOException {
        int code = response.getCode();
        if (code == UNAUTHORIZED || code == FORBIDDEN) {
            return new Answer(null, new Refused(Cause.CONFIGURATION, Message.of("picture.password")));
        }
        if (code != OK || response.getEntity() == null) {
            return new Answer(null, new Refused(Cause.DEVICE_FAULT, Message.of("picture.status", "" + code)));
        }
        try (var in = response.getEntity().getContent()) {
            return read(in, end);
        }
    }

    private static Answer read(InputStream in, long end) throws IOException {
        var out = new ByteArrayOutputStream();
        var chunk = new byte[CHUNK];
        for (int read = in.read(chunk); read >= 0; read = in.read(chunk)) {
            out.write(chunk, 0, read);
            if (out.size() > LARGEST) {
                return new Answer(null, new Refused(Cause.DEVICE_FAULT, Message.of("picture.large")));
            }
            if (System.nanoTime() > end) {
                throw new IOException("too slow: " + out.size() + " bytes in time");
            }
        }
        return new Answer(out.toByteArray(), null);
    }

    /** From any thread; whoever waits is free. */
    @Override
    public void close() {
        client.close(CloseMode.IMMEDIATE);
    }
}
