// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.audit.check;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;

/** What those who write the chain and those who check it agree on. */
public final class ChainText {
    public static final String FORMAT = "madang-audit/1";
    /** Stands before the first entry. */
    public static final String BEGINNING = "0".repeat(64);

    private ChainText() {}

    /** SHA-256 of the UTF-8 bytes, 64 hexadecimal digits. */
    public static String hash(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /** What is signed of an end of the chain. */
    public static byte[] signed(long number, String hash, String at) {
        return (FORMAT + " checkpoint " + number + " " + hash + " " + at).getBytes(StandardCharsets.UTF_8);
    }
}
