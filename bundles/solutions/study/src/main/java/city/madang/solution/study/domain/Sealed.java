// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.study.domain;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;

/**
 * CSV whose last line has the SHA-256 (FIPS 180-4) of all bytes before it. It shows damage, and nothing about who wrote the file: whoever
 * changes the file can write that line anew.
 */
public final class Sealed {
    private static final String LINE = "sha256,";

    private Sealed() {}

    /** With the line. */
    public static byte[] of(byte[] content) {
        var whole = new ByteArrayOutputStream();
        whole.writeBytes(content);
        whole.writeBytes((LINE + digest(content) + ",\r\n").getBytes(StandardCharsets.US_ASCII));
        return whole.toByteArray();
    }

    /** Whether it has such a line at all. */
    public static boolean isOne(byte[] whole) {
        return text(whole).contains(LINE);
    }

    /** Without the line; empty when a byte is another one than when it was written, or the line is not there. */
    public static Optional<byte[]> content(byte[] whole) {
        var text = text(whole);
        int last = text.lastIndexOf(LINE);
        if (last < 0) {
            return Optional.empty();
        }
        var content = Arrays.copyOf(whole, last);
        return text.substring(last).strip().equals(LINE + digest(content) + ",")
                ? Optional.of(content)
                : Optional.empty();
    }

    /** One byte is one character, so places in the text are places in the file. */
    private static String text(byte[] whole) {
        return new String(whole, StandardCharsets.ISO_8859_1);
    }

    /** 64 hexadecimal digits, as {@code sha256sum} writes them. */
    public static String digest(String text) {
        return digest(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String digest(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
