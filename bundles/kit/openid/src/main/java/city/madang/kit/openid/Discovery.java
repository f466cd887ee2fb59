// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.openid;

import city.madang.kit.Pause;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.oauth2.sdk.GeneralException;
import com.nimbusds.openid.connect.sdk.op.OIDCProviderMetadata;
import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What a provider says about itself (OpenID Connect Discovery 1.0), read again each hour. While it cannot be read, what it said
 * last holds. Its keys are read again each hour too, and at once when a token names one that is not known; that at most twice in
 * half a minute.
 */
final class Discovery {
    private static final Logger LOG = LoggerFactory.getLogger(Discovery.class);
    private static final Duration GOOD_FOR = Duration.ofHours(1);
    private static final long PATIENCE_MILLIS = 10_000;

    private final Registration registration;
    private final Wire wire;
    private final Pause pause;
    private Known known;

    Discovery(Registration registration, Wire wire, Clock clock) {
        this.registration = registration;
        this.wire = wire;
        pause = new Pause(GOOD_FOR, clock);
    }

    /** A provider's addresses and keys. */
    record Known(OIDCProviderMetadata metadata, JWKSource<SecurityContext> keys) {}

    /** @throws IOException when it was never read and cannot be */
    synchronized Known known() throws IOException {
        if (known == null || pause.isOver()) {
            try {
                known = read();
                pause.begin();
            } catch (IOException e) {
                if (known == null) {
                    throw e;
                }
                LOG.info("provider {} does not say anew what it is: {}", registration, e.getMessage());
            }
        }
        return known;
    }

    private Known read() throws IOException {
        var metadata = metadata();
        if (!metadata.getIssuer().equals(registration.issuer())) {
            throw new IOException("it calls itself " + metadata.getIssuer());
        }
        mustBeAllowed(metadata.getAuthorizationEndpointURI(), "authorization_endpoint");
        mustBeAllowed(metadata.getTokenEndpointURI(), "token_endpoint");
        mustBeAllowed(metadata.getJWKSetURI(), "jwks_uri");
        var same = known != null && known.metadata().getJWKSetURI().equals(metadata.getJWKSetURI());
        return new Known(metadata, same ? known.keys() : keys(metadata.getJWKSetURI()));
    }

    private OIDCProviderMetadata metadata() throws IOException {
        try {
            return OIDCProviderMetadata.parse(wire.get(
                    OIDCProviderMetadata.resolveURL(registration.issuer()).toURI()));
        } catch (GeneralException | java.net.URISyntaxException e) {
            throw new IOException("what it says about itself cannot be read: " + e.getMessage(), e);
        }
    }

    private void mustBeAllowed(URI address, String name) throws IOException {
        if (!registration.allows(address)) {
            throw new IOException(name + " is on a host that is not named in the settings: " + address);
        }
    }

    private JWKSource<SecurityContext> keys(URI address) throws IOException {
        return JWKSourceBuilder.create(address.toURL(), wire)
                .cache(GOOD_FOR.toMillis(), PATIENCE_MILLIS)
                .refreshAheadCache(false)
                .rateLimited(true)
                .build();
    }
}
