// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.openid;

import city.madang.kit.LimitedBody;
import com.nimbusds.common.contenttype.ContentType;
import com.nimbusds.jose.util.Resource;
import com.nimbusds.jose.util.ResourceRetriever;
import com.nimbusds.oauth2.sdk.http.HTTPRequest;
import com.nimbusds.oauth2.sdk.http.HTTPResponse;
import java.io.IOException;
import java.net.URI;
import java.net.URL;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Calls a provider: only hosts that the operator named, whatever the provider's own documents say; no redirects; answers of some
 * hundred kilobytes, whole within seconds.
 */
final class Wire implements ResourceRetriever {
    private static final Duration CONNECT = Duration.ofSeconds(3);
    private static final int MOST_BYTES = 512 * 1024;
    private static final int OK = 200;

    private final Registration registration;
    private final Duration patience;
    private final HttpClient client = HttpClient.newBuilder()
            .connectTimeout(CONNECT)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();

    Wire(Registration registration, Duration patience) {
        this.registration = registration;
        this.patience = patience;
    }

    /** A document, which must be there. */
    String get(URI address) throws IOException {
        var answer = send(HttpRequest.newBuilder(address)
                .header("Accept", "application/json")
                .GET());
        if (answer.statusCode() != OK) {
            throw new IOException(address.getHost() + " answered " + answer.statusCode());
        }
        return text(answer);
    }

    @Override
    public Resource retrieveResource(URL url) throws IOException {
        return new Resource(get(URI.create(url.toString())), "application/json");
    }

    /** A form that Nimbus' library has filled in; any status. */
    HTTPResponse post(HTTPRequest filled) throws IOException {
        var request = HttpRequest.newBuilder(filled.getURI())
                .header("Content-Type", ContentType.APPLICATION_URLENCODED.toString())
                .header("Accept", "application/json")
                .POST(BodyPublishers.ofString(filled.getBody()));
        if (filled.getAuthorization() != null) {
            request.header("Authorization", filled.getAuthorization());
        }
        var answer = send(request);
        var response = new HTTPResponse(answer.statusCode());
        response.setHeader(
                "Content-Type", answer.headers().firstValue("Content-Type").orElse("text/plain"));
        response.setBody(text(answer));
        return response;
    }

    private HttpResponse<byte[]> send(HttpRequest.Builder builder) throws IOException {
        var request = builder.timeout(patience).build();
        if (!registration.allows(request.uri())) {
            throw new IOException(
                    "not a host of this provider: " + request.uri().getHost());
        }
        var sent = client.sendAsync(request, info -> new LimitedBody(MOST_BYTES));
        try {
            return sent.get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            sent.cancel(true);
            throw new IOException(request.uri().getHost() + " did not answer in time", e);
        } catch (ExecutionException e) {
            throw new IOException(request.uri().getHost() + " cannot be reached: " + e.getCause(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("stopped while waiting for the provider", e);
        }
    }

    private static String text(HttpResponse<byte[]> answer) {
        return new String(answer.body(), StandardCharsets.UTF_8);
    }
}
