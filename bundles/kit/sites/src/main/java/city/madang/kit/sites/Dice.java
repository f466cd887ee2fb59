// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.sites;

import java.security.SecureRandom;
import java.util.HexFormat;

/** Makes what nobody can guess, as small hexadecimal digits. Safe for several threads. */
public final class Dice {
    private static final int SECRET_BYTES = 32;
    private static final int MARK_BYTES = 16;

    private final SecureRandom source = new SecureRandom();

    /** 256 bits. */
    public String secret() {
        return hex(SECRET_BYTES);
    }

    /** 128 bits. */
    public String mark() {
        return hex(MARK_BYTES);
    }

    public EnrolmentCode code() {
        return EnrolmentCode.next(source);
    }

    private String hex(int count) {
        var bytes = new byte[count];
        source.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }
}
