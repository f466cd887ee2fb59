// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.vault;

import city.madang.vault.Unreadable;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;

/**
 * A key under a passphrase: Argon2id with 19 MiB, two passes, one lane (OWASP Password Storage Cheat Sheet), then AES in GCM. Few
 * people open a lane and rarely, so the memory that sign-ins cannot afford is no trouble here.
 */
final class PassphraseBox {
    private static final int KIBIBYTES = 19 * 1024;
    private static final int PASSES = 2;
    private static final int SALT = 16;
    private static final int KEY = 32;

    private final SecureRandom random;

    PassphraseBox(SecureRandom random) {
        this.random = random;
    }

    String close(String passphrase, byte[] associated, byte[] secret) {
        var salt = new byte[SALT];
        random.nextBytes(salt);
        var sealed = Gcm.seal(stretch(passphrase, salt), associated, secret, random);
        var whole = Arrays.copyOf(salt, SALT + sealed.length);
        System.arraycopy(sealed, 0, whole, SALT, sealed.length);
        return Base64.getEncoder().encodeToString(whole);
    }

    /** Empty when the passphrase is wrong. */
    Optional<byte[]> open(String passphrase, byte[] associated, String box) {
        var whole = Base64.getDecoder().decode(box);
        var salt = Arrays.copyOf(whole, SALT);
        try {
            return Optional.of(
                    Gcm.open(stretch(passphrase, salt), associated, Arrays.copyOfRange(whole, SALT, whole.length)));
        } catch (Unreadable wrong) {
            return Optional.empty();
        }
    }

    static byte[] stretch(String passphrase, byte[] salt) {
        var generator = new Argon2BytesGenerator();
        generator.init(new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
                .withVersion(Argon2Parameters.ARGON2_VERSION_13)
                .withMemoryAsKB(KIBIBYTES)
                .withIterations(PASSES)
                .withParallelism(1)
                .withSalt(salt)
                .build());
        var key = new byte[KEY];
        var text = Normalizer.normalize(passphrase, Normalizer.Form.NFKC);
        generator.generateBytes(text.getBytes(StandardCharsets.UTF_8), key);
        return key;
    }
}
