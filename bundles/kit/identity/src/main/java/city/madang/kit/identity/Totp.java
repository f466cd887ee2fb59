// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.identity;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.OptionalLong;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Codes that follow from a key and the time (RFC 6238): HMAC-SHA-1, steps of 30 seconds, six digits, because that is what every
 * authenticator app knows; for this use SHA-1 is sound (RFC 6238, section 1.2 and NIST SP 800-131A).
 */
public final class Totp {
    private static final String ALGORITHM = "HmacSHA1";
    private static final int STEP_SECONDS = 30;
    private static final int CODES = 1_000_000;

    private final SecretKeySpec key;

    /** @param key in Base32 */
    public Totp(String key) {
        this.key = new SecretKeySpec(Base32.bytes(key), ALGORITHM);
    }

    public static long step(Instant now) {
        return Math.floorDiv(now.getEpochSecond(), STEP_SECONDS);
    }

    /** The step whose code this is: the present one, or one beside it for clocks that differ (RFC 6238, section 5.2). */
    OptionalLong find(String code, Instant now) {
        var found = OptionalLong.empty();
        for (long step = step(now) - 1; step <= step(now) + 1; step++) {
            if (isEqual(code(step), code)) {
                found = OptionalLong.of(step);
            }
        }
        return found;
    }

    public String code(long step) {
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            var hash = mac.doFinal(ByteBuffer.allocate(Long.BYTES).putLong(step).array());
            int offset = hash[hash.length - 1] & 0xf;
            int number = ByteBuffer.wrap(hash).getInt(offset) & Integer.MAX_VALUE;
            return "%06d".formatted(number % CODES);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static boolean isEqual(String code, String typed) {
        return MessageDigest.isEqual(code.getBytes(StandardCharsets.US_ASCII), typed.getBytes(StandardCharsets.UTF_8));
    }
}
