// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import city.madang.vault.Unreadable;
import com.google.crypto.tink.HybridEncrypt;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.hybrid.HpkeParameters;
import com.google.crypto.tink.hybrid.HpkePublicKey;
import com.google.crypto.tink.hybrid.HybridConfig;
import com.google.crypto.tink.util.Bytes;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class LaneKeysTest {
    private static final byte[] INFO = bytes("a lane");
    private static final byte[] PLAIN = bytes("who took money");

    /** Another implementation of RFC 9180 seals; it knows no associated data. */
    @Test
    void opensWhatTinkSealed() throws Exception {
        HybridConfig.register();
        var pair = LaneKeys.make();
        var parameters = HpkeParameters.builder()
                .setKemId(HpkeParameters.KemId.DHKEM_X25519_HKDF_SHA256)
                .setKdfId(HpkeParameters.KdfId.HKDF_SHA256)
                .setAeadId(HpkeParameters.AeadId.AES_256_GCM)
                .setVariant(HpkeParameters.Variant.NO_PREFIX)
                .build();
        var key = HpkePublicKey.create(parameters, Bytes.copyFrom(pair.publicKey()), null);
        var tink = KeysetHandle.newBuilder()
                .addEntry(KeysetHandle.importKey(key).withRandomId().makePrimary())
                .build()
                .getPrimitive(RegistryConfiguration.get(), HybridEncrypt.class);

        var sealed = tink.encrypt(PLAIN, INFO);

        assertThat(LaneKeys.open(pair.privateKey(), INFO, new byte[0], sealed)).isEqualTo(PLAIN);
    }

    @Test
    void opensForItsPlaceAndKeyOnly() {
        var pair = LaneKeys.make();
        var sealed = LaneKeys.seal(pair.publicKey(), INFO, bytes("row 1"), PLAIN);
        assertThat(LaneKeys.open(pair.privateKey(), INFO, bytes("row 1"), sealed))
                .isEqualTo(PLAIN);
        assertThatThrownBy(() -> LaneKeys.open(pair.privateKey(), INFO, bytes("row 2"), sealed))
                .isInstanceOf(Unreadable.class);
        assertThatThrownBy(() -> LaneKeys.open(LaneKeys.make().privateKey(), INFO, bytes("row 1"), sealed))
                .isInstanceOf(Unreadable.class);
        for (int at = 0; at < sealed.length; at++) {
            var changed = sealed.clone();
            changed[at] ^= 1;
            assertThatThrownBy(() -> LaneKeys.open(pair.privateKey(), INFO, bytes("row 1"), changed))
                    .as("byte %d", at)
                    .isInstanceOf(Unreadable.class);
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
