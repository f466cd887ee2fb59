// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.openid;

import city.madang.kit.IdentityProviders.Arrival;
import city.madang.kit.IdentityProviders.Departure;
import city.madang.testcity.TestSettings;
import com.nimbusds.jwt.JWT;
import java.io.IOException;
import java.net.URI;
import java.net.URLDecoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Collectors;
import no.nav.security.mock.oauth2.MockOAuth2Server;
import no.nav.security.mock.oauth2.http.OAuth2HttpRequest;
import no.nav.security.mock.oauth2.http.OAuth2HttpResponse;
import no.nav.security.mock.oauth2.http.Route;
import no.nav.security.mock.oauth2.token.DefaultOAuth2TokenCallback;
import okhttp3.Headers;

/** A provider that runs on this machine, and a browser that goes there and back. */
final class LoginServer implements AutoCloseable {
    static final String CLIENT = "madang";
    static final String REALM = "staff";
    static final URI BACK = URI.create("https://city.example/account/with/staff/back");
    private static final long MINUTE = 60;

    private final Queue<OAuth2HttpResponse> prepared = new ConcurrentLinkedQueue<>();
    private final MockOAuth2Server server = new MockOAuth2Server(new Prepared());
    private final HttpClient browser =
            HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NEVER).build();

    LoginServer() {
        server.start(java.net.InetAddress.getLoopbackAddress(), 0);
    }

    String issuer() {
        return server.issuerUrl(REALM).toString();
    }

    OpenIdProvider provider(Map<String, ?> more) {
        var settings = new HashMap<String, Object>(
                Map.of("id", "staff", "issuer", issuer(), "client", CLIENT, "secret", "hush", "hosts", "127.0.0.1"));
        settings.putAll(more);
        return new OpenIdProvider(
                TestSettings.of(ProviderConfig.class, settings), Clock.systemUTC(), Duration.ofMinutes(1));
    }

    /** The next token is of this person. */
    void says(String subject, Map<String, ?> claims) {
        says(subject, claims, MINUTE);
    }

    void says(String subject, Map<String, ?> claims, long seconds) {
        server.enqueueCallback(new DefaultOAuth2TokenCallback(REALM, subject, "JWT", List.of(CLIENT), claims, seconds));
    }

    /** The next answer, whatever is asked. */
    void answersWith(JWT token) {
        answers(200, "{\"access_token\":\"x\",\"token_type\":\"Bearer\",\"id_token\":\"" + token.serialize() + "\"}");
    }

    void answers(int status, String json) {
        prepared.add(new OAuth2HttpResponse(Headers.of("Content-Type", "application/json"), status, json, null));
    }

    private final class Prepared implements Route {
        @Override
        public boolean match(OAuth2HttpRequest request) {
            return !prepared.isEmpty();
        }

        @Override
        public OAuth2HttpResponse invoke(OAuth2HttpRequest request) {
            return prepared.remove();
        }
    }

    /** Goes where the city sends them; the provider asks nothing. @return what it adds to the address back */
    Map<String, String> visit(URI to) {
        try {
            var answer = browser.send(HttpRequest.newBuilder(to).GET().build(), BodyHandlers.ofString());
            var location = URI.create(answer.headers().firstValue("Location").orElseThrow());
            return query(location);
        } catch (IOException e) {
            throw new AssertionError(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    static Map<String, String> query(URI address) {
        return Arrays.stream(address.getRawQuery().split("&"))
                .map(pair -> pair.split("=", 2))
                .collect(Collectors.toMap(pair -> pair[0], pair -> URLDecoder.decode(pair[1], StandardCharsets.UTF_8)));
    }

    /** All of it: there and back. */
    Arrival signIn(OpenIdProvider provider) {
        Departure departure = provider.depart(BACK).orElseThrow();
        return provider.arrive(departure.ticket(), BACK, visit(departure.to()));
    }

    @Override
    public void close() {
        server.shutdown();
    }
}
