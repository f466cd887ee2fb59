// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.study.diagnosis;

import city.madang.solution.study.domain.Pack;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.stream.Collectors;

/** Tells contents apart by their SHA-256 (FIPS 180-4). */
final class Fingerprint {
    private static final int SHORT = 12;

    private Fingerprint() {}

    /** 64 hexadecimal digits. */
    static String of(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /** The questions that count for levels, with weight and dimension: 12 digits, the same for the same ones in whatever order. */
    static String of(Pack pack) {
        var lines = pack.questions().stream()
                .filter(each -> each.weight() > 0)
                .map(each -> each.key() + " " + each.weight() + " "
                        + each.dimension().map(Enum::name).orElse(""))
                .sorted()
                .collect(Collectors.joining("\n"));
        return of(lines.getBytes(StandardCharsets.UTF_8)).substring(0, SHORT);
    }
}
