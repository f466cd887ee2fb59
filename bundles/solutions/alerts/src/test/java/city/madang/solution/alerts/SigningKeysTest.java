// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.alerts;

import static org.assertj.core.api.Assertions.assertThat;

import city.madang.solution.alerts.store.KeyMapper;
import city.madang.solution.alerts.store.KeyRow;
import city.madang.testkit.TestKit;
import city.madang.vault.Place;
import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.security.interfaces.ECPublicKey;
import java.util.Base64;
import org.junit.jupiter.api.Test;

class SigningKeysTest {
    private static final String ID = "the-first";

    @Test
    void aCityKeepsThePairThatItHasOfWhateverKind() throws GeneralSecurityException {
        var generator = KeyPairGenerator.getInstance("RSA");
        generator.initialize(1024);
        var pair = generator.generateKeyPair();
        try (var site = TestKit.onDerby().open(new AlertsModule())) {
            var kit = site.kit();
            var keys = new SigningKeys(kit);
            assertThat(keys.published()).isEmpty();
            var base64 = Base64.getEncoder();
            var secret = kit.vault()
                    .seal(
                            new Place("alerts_key", "private_key", ID),
                            base64.encodeToString(pair.getPrivate().getEncoded()));
            var row = new KeyRow(
                    ID,
                    base64.encodeToString(pair.getPublic().getEncoded()),
                    secret,
                    kit.clock().instant());
            kit.database().run(tx -> tx.mapper(KeyMapper.class).insert(row));
            keys.ensure();
            assertThat(keys.published()).contains(pair.getPublic());
            assertThat(kit.database().read(keys::signing).getPrivate()).isEqualTo(pair.getPrivate());
        }
    }

    @Test
    void aNewCityGetsOneOfACurve() {
        try (var site = TestKit.onDerby().open(new AlertsModule())) {
            var keys = new SigningKeys(site.kit());
            keys.ensure();
            var made = keys.published().orElseThrow();
            keys.ensure();
            assertThat(keys.published()).contains(made);
            assertThat(((ECPublicKey) made).getParams().getOrder().bitLength()).isEqualTo(256);
        }
    }
}
