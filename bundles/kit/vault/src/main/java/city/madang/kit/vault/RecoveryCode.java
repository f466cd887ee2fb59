// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.vault;

import java.util.Locale;
import java.util.random.RandomGenerator;

/** A code to be written down: 30 digits of Crockford's Base32, which is 150 bits, in groups of five. */
final class RecoveryCode {
    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int LENGTH = 30;
    private static final int GROUP = 5;

    private RecoveryCode() {}

    static String next(RandomGenerator random) {
        var code = new StringBuilder();
        for (int i = 0; i < LENGTH; i++) {
            if (i > 0 && i % GROUP == 0) {
                code.append('-');
            }
            code.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
        }
        return code.toString();
    }

    /** As it was typed, without case, spaces and hyphens; O for 0, I and L for 1. */
    static String form(String typed) {
        return typed.toUpperCase(Locale.ROOT)
                .replaceAll("[\\s-]", "")
                .replace('O', '0')
                .replace('I', '1')
                .replace('L', '1');
    }
}
