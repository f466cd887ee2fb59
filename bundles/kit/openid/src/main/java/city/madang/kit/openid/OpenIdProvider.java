// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.openid;

import city.madang.kit.IdentityProviders.Arrival;
import city.madang.kit.IdentityProviders.Departure;
import city.madang.kit.IdentityProviders.Provider;
import city.madang.kit.IdentityProviders.Reason;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.oauth2.sdk.AuthorizationCode;
import com.nimbusds.oauth2.sdk.ErrorObject;
import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.oauth2.sdk.ResponseType;
import com.nimbusds.oauth2.sdk.pkce.CodeChallengeMethod;
import com.nimbusds.openid.connect.sdk.AuthenticationRequest;
import com.nimbusds.openid.connect.sdk.LogoutRequest;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponse;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponseParser;
import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One provider. Every way out ends in an {@link Arrival}; what went wrong is in the log, never on a page. Safe for several threads. */
@Component(
        service = OpenIdProvider.class,
        configurationPid = "city.madang.kit.openid",
        configurationPolicy = ConfigurationPolicy.REQUIRE)
public final class OpenIdProvider {
    private static final Logger LOG = LoggerFactory.getLogger(OpenIdProvider.class);
    private static final Duration PATIENCE = Duration.ofSeconds(8);
    /** RFC 6749, section 4.1.2.1, and OpenID Connect Core, section 3.1.2.6. */
    private static final Set<String> BROKEN_OFF = Set.of(
            "access_denied",
            "login_required",
            "interaction_required",
            "account_selection_required",
            "consent_required");

    private static final Set<String> LATER = Set.of("temporarily_unavailable", "server_error");

    private final Optional<Line> line;

    @Activate
    public OpenIdProvider(ProviderConfig config) {
        this(config, Clock.systemUTC(), PATIENCE);
    }

    /** @param patience for each answer of the provider */
    public OpenIdProvider(ProviderConfig config, Clock clock, Duration patience) {
        line = config.issuer().isBlank() ? Optional.empty() : line(config, clock, patience);
    }

    private static Optional<Line> line(ProviderConfig config, Clock clock, Duration patience) {
        try {
            var registration = Registration.of(config);
            var wire = new Wire(registration, patience);
            return Optional.of(new Line(
                    registration,
                    new Discovery(registration, wire, clock),
                    new Exchange(registration, wire),
                    new IdTokens(registration)));
        } catch (IllegalArgumentException e) {
            LOG.warn("OpenID Connect provider '{}' is not used: {}", config.id(), e.getMessage());
            return Optional.empty();
        }
    }

    /** A provider that is in use. */
    private record Line(Registration registration, Discovery discovery, Exchange exchange, IdTokens tokens) {}

    /** Empty when it is not in use. */
    Optional<Provider> provider() {
        return line.map(Line::registration).map(Registration::provider);
    }

    Optional<Departure> depart(URI back) {
        return line.flatMap(open -> depart(open, back));
    }

    private static Optional<Departure> depart(Line open, URI back) {
        try {
            var ticket = Ticket.next();
            var metadata = open.discovery().known().metadata();
            var registration = open.registration();
            var request = new AuthenticationRequest.Builder(
                            ResponseType.CODE, registration.scope(), registration.client(), back)
                    .endpointURI(metadata.getAuthorizationEndpointURI())
                    .state(ticket.state())
                    .nonce(ticket.nonce())
                    .codeChallenge(ticket.verifier(), CodeChallengeMethod.S256)
                    .build();
            return Optional.of(new Departure(request.toURI(), ticket.text()));
        } catch (IOException e) {
            away(open, e);
            return Optional.empty();
        }
    }

    Arrival arrive(String kept, URI back, Map<String, String> said) {
        var ticket = Ticket.parse(kept).filter(own -> own.isOf(said.getOrDefault("state", "")));
        if (line.isEmpty() || ticket.isEmpty()) {
            return refused(Reason.STRANGE);
        }
        var open = line.get();
        var issuer = open.registration().issuer().getValue();
        if (!said.getOrDefault("iss", issuer).equals(issuer)) {
            return refused(Reason.STRANGE);
        }
        var error = said.get("error");
        if (error != null) {
            return refused(
                    BROKEN_OFF.contains(error)
                            ? Reason.CANCELLED
                            : LATER.contains(error) ? Reason.AWAY : misfit(open, "it refused: " + printable(error)));
        }
        var code = said.getOrDefault("code", "");
        return code.isEmpty() ? refused(Reason.INVALID) : prove(open, ticket.get(), new AuthorizationCode(code), back);
    }

    private static Arrival prove(Line open, Ticket ticket, AuthorizationCode code, URI back) {
        try {
            var known = open.discovery().known();
            var answer = OIDCTokenResponseParser.parse(
                    open.exchange().exchange(known.metadata(), code, ticket.verifier(), back));
            if (!answer.indicatesSuccess()) {
                return refused(reason(open, answer.toErrorResponse().getErrorObject()));
            }
            var token = ((OIDCTokenResponse) answer).getOIDCTokens().getIDToken();
            return token == null
                    ? refused(misfit(open, "it sent no ID token"))
                    : new Arrival.Proven(open.tokens().identity(token, ticket.nonce(), known.keys()));
        } catch (BadJOSEException | ParseException e) {
            return refused(misfit(open, e.getMessage()));
        } catch (IOException | JOSEException e) {
            return refused(away(open, e));
        }
    }

    /** A code that is over or was used is the visitor's matter; the rest is the operator's. */
    private static Reason reason(Line open, ErrorObject error) {
        var code = error == null || error.getCode() == null ? "no reason" : error.getCode();
        return code.equals("invalid_grant")
                ? Reason.INVALID
                : away(open, new IOException("it refused the city: " + printable(code)));
    }

    private static Reason misfit(Line open, String why) {
        LOG.info("a sign-in by {} was not believed: {}", open.registration(), why);
        return Reason.INVALID;
    }

    private static Reason away(Line open, Exception e) {
        LOG.warn("nobody can sign in by the provider {} now: {}", open.registration(), e.getMessage());
        return Reason.AWAY;
    }

    private static String printable(String sent) {
        return sent.replaceAll("[^A-Za-z0-9_. -]", "?").substring(0, Math.min(sent.length(), 60));
    }

    private static Arrival refused(Reason reason) {
        return new Arrival.Refused(reason);
    }

    /** RP-initiated logout 1.0; the provider asks whether it is meant, since no token is kept here. */
    Optional<URI> goodbye(URI back) {
        try {
            if (line.isEmpty()) {
                return Optional.empty();
            }
            var page = line.get().discovery().known().metadata().getEndSessionEndpointURI();
            return Optional.ofNullable(page)
                    .filter(line.get().registration()::allows)
                    .map(to -> new LogoutRequest(
                                    to, null, null, line.get().registration().client(), back, null, null)
                            .toURI());
        } catch (IOException e) {
            return Optional.empty();
        }
    }
}
