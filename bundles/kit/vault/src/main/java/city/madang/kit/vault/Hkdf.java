// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.vault;

import java.security.GeneralSecurityException;
import java.util.Arrays;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** HMAC-SHA-256 (RFC 2104), and keys derived with it (HKDF, RFC 5869) of 32 bytes, which is one block. */
final class Hkdf {
    private static final String ALGORITHM = "HmacSHA256";

    private Hkdf() {}

    static byte[] mac(byte[] key, byte[] data) {
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(key, ALGORITHM));
            return mac.doFinal(data);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has HmacSHA256", e);
        }
    }

    static byte[] derive(byte[] secret, byte[] salt, byte[] info) {
        var block = Arrays.copyOf(info, info.length + 1);
        block[info.length] = 1;
        return mac(mac(salt, secret), block);
    }
}
