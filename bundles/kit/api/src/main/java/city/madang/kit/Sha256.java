// SPDX-License-Identifier: Apache-2.0
package city.madang.kit;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** SHA-256 (FIPS 180-4) as 64 small hexadecimal digits, the form that {@code sha256sum} writes. Safe for several threads. */
public final class Sha256 {
    private Sha256() {}

    /** A new one, with nothing in it. */
    public static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /** Of what the digest has taken; the digest begins anew. */
    public static String of(MessageDigest digest) {
        return HexFormat.of().formatHex(digest.digest());
    }

    /** Of a text in UTF-8. */
    public static String of(String text) {
        return of(text.getBytes(StandardCharsets.UTF_8));
    }

    public static String of(byte[] content) {
        return HexFormat.of().formatHex(digest().digest(content));
    }

    /**
     * Of all that is still to be read.
     *
     * @param content is not closed
     */
    public static String of(InputStream content) throws IOException {
        // closing this view would close the stream, which is the caller's
        var hashed = new DigestInputStream(content, digest());
        hashed.transferTo(OutputStream.nullOutputStream());
        return of(hashed.getMessageDigest());
    }

    /** Of a file, read piece by piece. */
    public static String of(Path file) throws IOException {
        try (var content = Files.newInputStream(file)) {
            return of(content);
        }
    }
}
