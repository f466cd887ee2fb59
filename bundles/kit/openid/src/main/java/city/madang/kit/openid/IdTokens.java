// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.openid;

import city.madang.kit.IdentityProviders.Identity;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jwt.JWT;
import com.nimbusds.openid.connect.sdk.Nonce;
import com.nimbusds.openid.connect.sdk.claims.IDTokenClaimsSet;
import com.nimbusds.openid.connect.sdk.validators.IDTokenValidator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Believes an ID token or not (OpenID Connect Core, section 3.1.3.7): signature by a key of the provider, issuer, audience and
 * authorised party, times, nonce. Signatures with the client's secret and unsigned tokens are never taken.
 */
final class IdTokens {
    /** Clocks of two servers may differ that much. */
    private static final int SKEW_SECONDS = 60;
    /** Longest subject, by the specification (section 2), and longest mail address (RFC 5321). */
    private static final int LONGEST = 255;

    private static final Set<JWSAlgorithm> ALGORITHMS = Set.of(
            JWSAlgorithm.RS256,
            JWSAlgorithm.RS384,
            JWSAlgorithm.RS512,
            JWSAlgorithm.PS256,
            JWSAlgorithm.PS384,
            JWSAlgorithm.PS512,
            JWSAlgorithm.ES256,
            JWSAlgorithm.ES384,
            JWSAlgorithm.ES512);

    private final Registration registration;

    IdTokens(Registration registration) {
        this.registration = registration;
    }

    /**
     * @throws BadJOSEException when it is not to be believed
     * @throws JOSEException when the keys cannot be had
     */
    Identity identity(JWT token, Nonce nonce, JWKSource<SecurityContext> keys) throws BadJOSEException, JOSEException {
        var validator = new IDTokenValidator(
                registration.issuer(), registration.client(), new JWSVerificationKeySelector<>(ALGORITHMS, keys), null);
        validator.setMaxClockSkew(SKEW_SECONDS);
        var claims = validator.validate(token, nonce);
        mustBeForUs(claims);
        var subject = claims.getSubject().getValue();
        if (subject.length() > LONGEST) {
            throw new BadJOSEException("the subject is too long");
        }
        return new Identity(registration.issuer().getValue(), subject, mail(claims), isStrong(claims));
    }

    /** The library looks for us among the audiences only. */
    private void mustBeForUs(IDTokenClaimsSet claims) throws BadJOSEException {
        var party = claims.getAuthorizedParty();
        if (party == null
                ? claims.getAudience().size() > 1
                : !party.getValue().equals(registration.client().getValue())) {
            throw new BadJOSEException("it was made for somebody else");
        }
    }

    /** Some providers write the mark as a text. */
    private static Optional<String> mail(IDTokenClaimsSet claims) {
        return "true".equals(String.valueOf(claims.getClaim("email_verified")))
                ? Optional.ofNullable(claims.getStringClaim("email")).filter(mail -> mail.length() <= LONGEST)
                : Optional.empty();
    }

    /** Authentication methods (RFC 8176) or class; by the words that the operator named only. */
    private boolean isStrong(IDTokenClaimsSet claims) {
        var context = claims.getACR();
        if (context != null && registration.strong().contains(context.getValue())) {
            return true;
        }
        var methods = claims.getAMR();
        return methods != null
                && List.copyOf(methods).stream()
                        .anyMatch(each -> registration.strong().contains(each.getValue()));
    }
}
