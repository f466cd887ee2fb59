// SPDX-License-Identifier: Apache-2.0
package city.madang.device.http;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Duration;
import java.util.function.Consumer;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClientBuilder;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.BasicHttpClientConnectionManager;
import org.apache.hc.core5.http.ClassicHttpRequest;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.io.CloseMode;
import org.apache.hc.core5.util.Timeout;

/**
 * Asks one device by HTTP. Neither follows it elsewhere nor tries again: one call is one question, on a connection of its own. Used by
 * one thread at a time, but for {@link #close}.
 */
public final class HttpDevice implements AutoCloseable {
    /** Somebody who closes does not wait longer. */
    private static final Duration CONNECTING = Duration.ofMillis(1500);

    private static final int CHUNK = 16 * 1024;

    private final int largest;
    private final CloseableHttpClient client;

    /**
     * @param patience for each part of an answer
     * @param largest what an answer may have, in bytes; of a longer one nothing is kept
     * @param more what else the client needs, for example passwords
     */
    public HttpDevice(Duration patience, int largest, Consumer<HttpClientBuilder> more) {
        this.largest = largest;
        var timeout = Timeout.of(patience);
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
        more.accept(builder);
        client = builder.build();
    }

    /**
     * What a device answered.
     *
     * @param code of HTTP
     * @param body empty when there was none, or one that is too long
     */
    public record Answer(int code, byte[] body, boolean isTooLong) {}

    /** Whether it can be asked at all: http or https, and no password, which would be shown with the address. */
    public static boolean isAddress(String text) {
        try {
            var address = new URI(text);
            return address.getScheme() != null
                    && address.getScheme().matches("https?")
                    && address.getHost() != null
                    && address.getUserInfo() == null
                    && address.getFragment() == null;
        } catch (URISyntaxException e) {
            return false;
        }
    }

    /**
     * @param within for all of it; a device that sends byte by byte does not hold it up
     * @throws IOException when no whole answer came
     */
    public Answer ask(ClassicHttpRequest request, Duration within) throws IOException {
        long end = System.nanoTime() + within.toNanos();
        try {
            return client.execute(request, response -> answer(response, end));
        } catch (IllegalStateException e) {
            // how the library says that it was closed meanwhile
            throw new IOException(e);
        }
    }

    private Answer answer(ClassicHttpResponse response, long end) throws IOException {
        if (response.getEntity() == null) {
            return new Answer(response.getCode(), new byte[0], false);
        }
        try (var in = response.getEntity().getContent()) {
            return read(response.getCode(), in, end);
        }
    }

    private Answer read(int code, InputStream in, long end) throws IOException {
        var out = new ByteArrayOutputStream();
        var chunk = new byte[CHUNK];
        for (int read = in.read(chunk); read >= 0; read = in.read(chunk)) {
            out.write(chunk, 0, read);
            if (out.size() > largest) {
                return new Answer(code, new byte[0], true);
            }
            if (System.nanoTime() > end) {
                throw new IOException("too slow: " + out.size() + " bytes in time");
            }
        }
        return new Answer(code, out.toByteArray(), false);
    }

    /** From any thread; whoever waits is free. */
    @Override
    public void close() {
        client.close(CloseMode.IMMEDIATE);
    }
}
