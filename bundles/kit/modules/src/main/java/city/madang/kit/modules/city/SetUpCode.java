// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.modules.city;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Locale;

/**
 * The one-time code by which the first administrator proves to sit at the machine: 20 characters (100 bits) of Crockford's
 * Base32 in a file that only the owner can read. A second file remembers that it was used.
 */
final class SetUpCode {
    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int LENGTH = 20;
    private static final int LONGEST_TYPED = 60;

    private final Path code;
    private final Path used;

    SetUpCode(Path keys) {
        code = keys.resolve("setup-code");
        used = keys.resolve("setup-done");
    }

    /** Where the code stands. */
    Path file() {
        return code;
    }

    boolean isOpen() {
        return !Files.exists(used);
    }

    /** Makes the code, unless there is one or it was used. */
    void make() {
        if (isOpen() && !Files.exists(code)) {
            var random = new SecureRandom();
            var text = new StringBuilder();
            for (int i = 0; i < LENGTH; i++) {
                text.append(i > 0 && i % 5 == 0 ? "-" : "").append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
            }
            write(code, text.append('\n').toString());
        }
    }

    /** Any case, spaces and hyphens anywhere, O for 0, I and L for 1. Takes the same time for every wrong code. */
    boolean matches(String typed) {
        if (!isOpen() || !Files.exists(code) || typed.length() > LONGEST_TYPED) {
            return false;
        }
        try {
            var right = plain(Files.readString(code, US_ASCII));
            return right.length() == LENGTH
                    && MessageDigest.isEqual(
                            right.getBytes(US_ASCII), plain(typed).getBytes(US_ASCII));
        } catch (IOException e) {
            throw new UncheckedIOException("the set-up code cannot be read: " + code, e);
        }
    }

    /** Ends the code for good. */
    void end() {
        write(used, "");
        try {
            Files.deleteIfExists(code);
        } catch (IOException e) {
            throw new UncheckedIOException("the set-up code cannot be removed: " + code, e);
        }
    }

    private static String plain(String typed) {
        return typed.toUpperCase(Locale.ROOT)
                .replaceAll("[\\s\\-]", "")
                .replace('O', '0')
                .replace('I', '1')
                .replace('L', '1');
    }

    private static void write(Path file, String content) {
        try {
            SafeFile.write(file, content);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot be written: " + file, e);
        }
    }
}
