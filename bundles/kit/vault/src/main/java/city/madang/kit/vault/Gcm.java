// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.vault;

import city.madang.vault.Unreadable;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/** AES in Galois/Counter Mode (NIST SP 800-38D) by the JDK: 96-bit nonces, 128-bit tags. */
final class Gcm {
    static final int NONCE = 12;
    static final int TAG = 16;

    private Gcm() {}

    /** Nonce, cipher text and tag. The nonce is random: one key is good for 2^32 values (SP 800-38D, 8.3). */
    static byte[] seal(byte[] key, byte[] associated, byte[] plain, SecureRandom random) {
        var nonce = new byte[NONCE];
        random.nextBytes(nonce);
        var sealed = encrypt(key, nonce, associated, plain, plain.length);
        var whole = Arrays.copyOf(nonce, NONCE + sealed.length);
        System.arraycopy(sealed, 0, whole, NONCE, sealed.length);
        return whole;
    }

    /** @throws Unreadable when it is not what {@link #seal} gave for that key and associated data */
    static byte[] open(byte[] key, byte[] associated, byte[] sealed) {
        if (sealed.length < NONCE + TAG) {
            throw new Unreadable("too short to have been sealed");
        }
        var nonce = Arrays.copyOf(sealed, NONCE);
        return decrypt(key, nonce, associated, Arrays.copyOfRange(sealed, NONCE, sealed.length));
    }

    static byte[] encrypt(byte[] key, byte[] nonce, byte[] associated, byte[] plain, int length) {
        try {
            return cipher(Cipher.ENCRYPT_MODE, key, nonce, associated).doFinal(plain, 0, length);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has AES in GCM", e);
        }
    }

    static byte[] decrypt(byte[] key, byte[] nonce, byte[] associated, byte[] sealed) {
        try {
            return cipher(Cipher.DECRYPT_MODE, key, nonce, associated).doFinal(sealed);
        } catch (AEADBadTagException e) {
            throw new Unreadable("it was changed, or sealed for another place or with another key");
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has AES in GCM", e);
        }
    }

    private static Cipher cipher(int mode, byte[] key, byte[] nonce, byte[] associated)
            throws GeneralSecurityException {
        var cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, new SecretKeySpec(key, "AES"), new GCMParameterSpec(8 * TAG, nonce));
        cipher.updateAAD(associated);
        return cipher;
    }
}
