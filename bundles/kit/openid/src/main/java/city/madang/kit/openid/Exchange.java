// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.openid;

import com.nimbusds.oauth2.sdk.AuthorizationCode;
import com.nimbusds.oauth2.sdk.AuthorizationCodeGrant;
import com.nimbusds.oauth2.sdk.TokenRequest;
import com.nimbusds.oauth2.sdk.auth.ClientAuthentication;
import com.nimbusds.oauth2.sdk.auth.ClientAuthenticationMethod;
import com.nimbusds.oauth2.sdk.auth.ClientSecretBasic;
import com.nimbusds.oauth2.sdk.auth.ClientSecretPost;
import com.nimbusds.oauth2.sdk.auth.Secret;
import com.nimbusds.oauth2.sdk.http.HTTPResponse;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import com.nimbusds.openid.connect.sdk.op.OIDCProviderMetadata;
import java.io.IOException;
import java.net.URI;

/** Gives the code back to the provider, with the secret and the verifier, for what it stands for. */
final class Exchange {
    private final Registration registration;
    private final Wire wire;

    Exchange(Registration registration, Wire wire) {
        this.registration = registration;
        this.wire = wire;
    }

    HTTPResponse exchange(OIDCProviderMetadata metadata, AuthorizationCode code, CodeVerifier verifier, URI back)
            throws IOException {
        var grant = new AuthorizationCodeGrant(code, back, verifier);
        var at = metadata.getTokenEndpointURI();
        var request = registration
                .secret()
                .map(secret -> new TokenRequest.Builder(at, proof(metadata, secret), grant))
                .orElseGet(() -> new TokenRequest.Builder(at, registration.client(), grant))
                .build();
        return wire.post(request.toHTTPRequest());
    }

    /** In the header, unless the provider takes it in the form only. */
    private ClientAuthentication proof(OIDCProviderMetadata metadata, String secret) {
        var methods = metadata.getTokenEndpointAuthMethods();
        var formOnly = methods != null
                && !methods.contains(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
                && methods.contains(ClientAuthenticationMethod.CLIENT_SECRET_POST);
        return formOnly
                ? new ClientSecretPost(registration.client(), new Secret(secret))
                : new ClientSecretBasic(registration.client(), new Secret(secret));
    }
}
