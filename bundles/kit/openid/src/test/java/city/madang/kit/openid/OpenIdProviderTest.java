// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.openid;

import static org.assertj.core.api.Assertions.assertThat;

import city.madang.kit.IdentityProviders.Arrival;
import city.madang.kit.IdentityProviders.Departure;
import city.madang.kit.IdentityProviders.Identity;
import city.madang.kit.IdentityProviders.Reason;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Against a server that speaks OpenID Connect. */
class OpenIdProviderTest {
    private LoginServer server;
    private OpenIdProvider provider;

    @BeforeEach
    void start() {
        server = new LoginServer();
        provider = server.provider(Map.of());
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void saysWhoCameBack() {
        server.says("kim-7", Map.of("email", "kim@city.example", "email_verified", true, "amr", List.of("pwd", "otp")));
        assertThat(server.signIn(provider))
                .isEqualTo(new Arrival.Proven(
                        new Identity(server.issuer(), "kim-7", Optional.of("kim@city.example"), false)));
    }

    @Test
    void sendsPeopleThereWithStateNonceAndChallenge() {
        var departure = provider.depart(LoginServer.BACK).orElseThrow();
        var asked = LoginServer.query(departure.to());
        assertThat(asked)
                .containsEntry("response_type", "code")
                .containsEntry("client_id", LoginServer.CLIENT)
                .containsEntry("redirect_uri", LoginServer.BACK.toString())
                .containsEntry("scope", "openid email")
                .containsEntry("code_challenge_method", "S256")
                .containsKeys("state", "nonce", "code_challenge");
        assertThat(departure.ticket()).doesNotContain(asked.get("code_challenge"));
        assertThat(LoginServer.query(
                        provider.depart(LoginServer.BACK).orElseThrow().to()))
                .as("never the same again")
                .doesNotContainEntry("state", asked.get("state"))
                .doesNotContainEntry("nonce", asked.get("nonce"));
    }

    @Test
    void believesAMailAddressOnlyWhenItIsVerified() {
        server.says("kim-7", Map.of("email", "kim@city.example"));
        assertThat(proven(server.signIn(provider)).mail()).isEmpty();
        server.says("kim-7", Map.of("email", "kim@city.example", "email_verified", false));
        assertThat(proven(server.signIn(provider)).mail()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"mfa,true", "'hwk, otp',true", "pin,false", "gold,true"})
    void believesWordsForASecondFactorThatTheOperatorNamed(String named, boolean strong) {
        var believing = server.provider(Map.of("strong", named));
        server.says("kim-7", Map.of("amr", List.of("pwd", "otp", "mfa"), "acr", "gold"));
        assertThat(proven(server.signIn(believing)).strong()).isEqualTo(strong);
    }

    @Test
    void refusesAnotherBrowser() {
        server.says("kim-7", Map.of());
        var mine = provider.depart(LoginServer.BACK).orElseThrow();
        var others = provider.depart(LoginServer.BACK).orElseThrow();
        var said = server.visit(mine.to());
        assertRefused(Reason.STRANGE, provider.arrive(others.ticket(), LoginServer.BACK, said));
        assertRefused(Reason.STRANGE, provider.arrive("", LoginServer.BACK, said));
        assertRefused(Reason.STRANGE, provider.arrive(mine.ticket(), LoginServer.BACK, Map.of("code", "x")));
        var foreign = new HashMap<>(said);
        foreign.put("iss", "https://elsewhere.example");
        assertRefused(Reason.STRANGE, provider.arrive(mine.ticket(), LoginServer.BACK, foreign));
    }

    @Test
    void refusesACodeThatWasUsed() {
        server.says("kim-7", Map.of());
        var departure = provider.depart(LoginServer.BACK).orElseThrow();
        var said = server.visit(departure.to());
        assertThat(provider.arrive(departure.ticket(), LoginServer.BACK, said)).isInstanceOf(Arrival.Proven.class);
        assertThat(provider.arrive(departure.ticket(), LoginServer.BACK, said)).isInstanceOf(Arrival.Refused.class);
    }

    @Test
    void refusesAnotherNonce() {
        server.says("kim-7", Map.of("nonce", "of-another-sign-in"));
        assertRefused(Reason.INVALID, server.signIn(provider));
    }

    @Test
    void refusesTokensForOthers() throws JOSEException {
        var key = rotate();
        var one = depart();
        server.answersWith(signed(key, claims(one).audience("another-site").build()));
        assertRefused(Reason.INVALID, back(one));
        var other = depart();
        var both = List.of(LoginServer.CLIENT, "another-site");
        server.answersWith(signed(
                key, claims(other).audience(both).claim("azp", "another-site").build()));
        assertRefused(Reason.INVALID, back(other));
    }

    @Test
    void refusesATokenThatIsOver() {
        server.says("kim-7", Map.of(), -Duration.ofMinutes(5).toSeconds());
        assertRefused(Reason.INVALID, server.signIn(provider));
    }

    @Test
    void refusesForgedSignatures() throws JOSEException {
        server.says("kim-7", Map.of());
        proven(server.signIn(provider));
        var forger = new RSAKeyGenerator(2048).keyID(LoginServer.REALM).generate();
        var departure = depart();
        server.answersWith(signed(forger, claims(departure).build()));
        assertRefused(Reason.INVALID, back(departure));
    }

    @Test
    void refusesTokensWithoutSignatureOrSignedWithTheSecret() throws JOSEException {
        server.says("kim-7", Map.of());
        proven(server.signIn(provider));
        var one = depart();
        server.answersWith(new PlainJWT(claims(one).build()));
        assertRefused(Reason.INVALID, back(one));
        var other = depart();
        var secret =
                new SignedJWT(new JWSHeader(JWSAlgorithm.HS256), claims(other).build());
        secret.sign(new MACSigner("a secret that both sides know, 32 bytes"));
        server.answersWith(secret);
        assertRefused(Reason.INVALID, back(other));
    }

    @Test
    void refusesATokenOfAnotherIssuerWithTheSameKeys() throws JOSEException {
        var key = rotate();
        var departure = depart();
        server.answersWith(signed(
                key, claims(departure).issuer("https://elsewhere.example").build()));
        assertRefused(Reason.INVALID, back(departure));
    }

    @Test
    void readsNewKeysWhenTheProviderHasChangedThem() throws JOSEException {
        server.says("kim-7", Map.of());
        proven(server.signIn(provider));
        rotate();
    }

    /** Signs in with a key that the provider has only now. */
    private RSAKey rotate() throws JOSEException {
        var fresh = new RSAKeyGenerator(2048).keyID("fresh").generate();
        var departure = depart();
        server.answersWith(signed(fresh, claims(departure).build()));
        server.answers(200, new JWKSet(fresh).toString());
        assertThat(proven(back(departure)).subject()).isEqualTo("kim-7");
        return fresh;
    }

    @ParameterizedTest
    @CsvSource({
        "access_denied,CANCELLED",
        "login_required,CANCELLED",
        "temporarily_unavailable,AWAY",
        "<script>,INVALID"
    })
    void tellsWhyTheProviderSentThemBack(String error, Reason reason) {
        var departure = depart();
        var said = Map.of("state", state(departure), "error", error);
        assertRefused(reason, provider.arrive(departure.ticket(), LoginServer.BACK, said));
    }

    @Test
    void saysThatTheProviderIsAway() {
        var departure = depart();
        server.close();
        assertRefused(Reason.AWAY, back(departure));
        var later = server.provider(Map.of());
        assertThat(later.depart(LoginServer.BACK)).isEmpty();
    }

    @Test
    void saysThatTheProviderIsAwayWhenItBreaksDown() {
        for (var broken :
                Map.of(500, "{}", 401, "{\"error\":\"invalid_client\"}").entrySet()) {
            var departure = depart();
            server.answers(broken.getKey(), broken.getValue());
            assertRefused(Reason.AWAY, back(departure));
        }
        var departure = depart();
        server.answers(200, "{\"pad\":\"" + "x".repeat(600_000) + "\"}");
        assertRefused(Reason.AWAY, back(departure));
    }

    @Test
    void callsNoHostButTheNamedOnes() {
        var inside = server.issuer().replace("127.0.0.1", "localhost");
        var careless = server.provider(Map.of("issuer", inside, "hosts", ""));
        server.answers(200, """
                {"issuer":"%s","authorization_endpoint":"%s/authorize","token_endpoint":"http://169.254.169.254/token",
                 "jwks_uri":"%s/jwks","subject_types_supported":["public"],"response_types_supported":["code"],
                 "id_token_signing_alg_values_supported":["RS256"]}""".formatted(inside, inside, inside));
        assertThat(careless.depart(LoginServer.BACK)).isEmpty();
    }

    @Test
    void trustsNobodyWhoCallsItselfOtherwise() {
        server.answers(200, """
                {"issuer":"https://elsewhere.example","authorization_endpoint":"%1$s/a","token_endpoint":"%1$s/t",
                 "jwks_uri":"%1$s/jwks","subject_types_supported":["public"],"response_types_supported":["code"],
                 "id_token_signing_alg_values_supported":["RS256"]}""".formatted(server.issuer()));
        assertThat(provider.depart(LoginServer.BACK)).isEmpty();
        server.answers(302, "");
        assertThat(provider.depart(LoginServer.BACK)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "http://login.example.org",
        "ftp://login.example.org",
        "login.example.org",
        "https://me@login.example.org",
        "''"
    })
    void isNotInUseWithAnIssuerThatCannotBeTrusted(String issuer) {
        assertThat(server.provider(Map.of("issuer", issuer)).provider()).isEmpty();
    }

    @Test
    void leadsToTheEndOfTheSessionThere() {
        assertThat(provider.goodbye(URI.create("https://city.example/"))
                        .orElseThrow()
                        .toString())
                .startsWith(server.issuer() + "/endsession?")
                .contains("client_id=" + LoginServer.CLIENT)
                .contains("post_logout_redirect_uri=");
    }

    private Departure depart() {
        return provider.depart(LoginServer.BACK).orElseThrow();
    }

    private Arrival back(Departure departure) {
        var said = Map.of("state", state(departure), "code", "any");
        return provider.arrive(departure.ticket(), LoginServer.BACK, said);
    }

    private static String state(Departure departure) {
        return LoginServer.query(departure.to()).get("state");
    }

    private JWTClaimsSet.Builder claims(Departure departure) {
        var now = Instant.now();
        return new JWTClaimsSet.Builder()
                .issuer(server.issuer())
                .subject("kim-7")
                .audience(LoginServer.CLIENT)
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plusSeconds(60)))
                .claim("nonce", LoginServer.query(departure.to()).get("nonce"));
    }

    private static SignedJWT signed(RSAKey key, JWTClaimsSet claims) throws JOSEException {
        var header =
                new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(key.getKeyID()).build();
        var token = new SignedJWT(header, claims);
        token.sign(new RSASSASigner(key));
        return token;
    }

    private static Identity proven(Arrival arrival) {
        assertThat(arrival).isInstanceOf(Arrival.Proven.class);
        return ((Arrival.Proven) arrival).identity();
    }

    private static void assertRefused(Reason reason, Arrival arrival) {
        assertThat(arrival).isEqualTo(new Arrival.Refused(reason));
    }
}
