// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.vault;

import city.madang.vault.Unreadable;
import java.util.Arrays;
import org.bouncycastle.crypto.AsymmetricCipherKeyPair;
import org.bouncycastle.crypto.InvalidCipherTextException;
import org.bouncycastle.crypto.hpke.HPKE;
import org.bouncycastle.crypto.params.X25519PrivateKeyParameters;

/** HPKE in base mode (RFC 9180): DHKEM(X25519, HKDF-SHA256), HKDF-SHA256, AES-256-GCM. Keys are 32 bytes. */
final class LaneKeys {
    static final int ENCAPSULATED = 32;

    private LaneKeys() {}

    record Pair(byte[] publicKey, byte[] privateKey) {}

    private static HPKE hpke() {
        return new HPKE(HPKE.mode_base, HPKE.kem_X25519_SHA256, HPKE.kdf_HKDF_SHA256, HPKE.aead_AES_GCM256);
    }

    static Pair make() {
        var hpke = hpke();
        var pair = hpke.generatePrivateKey();
        return new Pair(hpke.serializePublicKey(pair.getPublic()), hpke.serializePrivateKey(pair.getPrivate()));
    }

    /** Encapsulated key, then cipher text. */
    static byte[] seal(byte[] publicKey, byte[] info, byte[] associated, byte[] plain) {
        var hpke = hpke();
        try {
            var parts = hpke.seal(hpke.deserializePublicKey(publicKey), info, associated, plain, null, null, null);
            var whole = Arrays.copyOf(parts[1], ENCAPSULATED + parts[0].length);
            System.arraycopy(parts[0], 0, whole, ENCAPSULATED, parts[0].length);
            return whole;
        } catch (InvalidCipherTextException e) {
            throw new IllegalStateException(e);
        }
    }

    static byte[] open(byte[] privateKey, byte[] info, byte[] associated, byte[] sealed) {
        if (sealed.length < ENCAPSULATED + Gcm.TAG) {
            throw new Unreadable("too short to have been sealed");
        }
        var secret = new X25519PrivateKeyParameters(privateKey);
        var pair = new AsymmetricCipherKeyPair(secret.generatePublicKey(), secret);
        try {
            return hpke().open(
                            Arrays.copyOf(sealed, ENCAPSULATED),
                            pair,
                            info,
                            associated,
                            Arrays.copyOfRange(sealed, ENCAPSULATED, sealed.length),
                            null,
                            null,
                            null);
        } catch (InvalidCipherTextException | IllegalStateException e) {
            throw new Unreadable("it was changed, or sealed for another place or lane");
        }
    }
}
