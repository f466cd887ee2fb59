// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.privacy;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Tells two entries about the same address without telling the address: the beginning of an HMAC-SHA-256. */
final class Fingerprint {
    private static final int SHOWN = 6;

    private final SecretKeySpec key;

    Fingerprint(byte[] key) {
        this.key = new SecretKeySpec(key, "HmacSHA256");
    }

    String of(String text) {
        try {
            var mac = Mac.getInstance(key.getAlgorithm());
            mac.init(key);
            return HexFormat.of().formatHex(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)), 0, SHOWN);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
