// SPDX-License-Identifier: Apache-2.0
package city.madang.intake;

import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** Makes codes of the words by which other systems name services, areas and departments. */
public final class Codes {
    private Codes() {}

    /**
     * A code of {@code A-Z a-z 0-9 . _ -}: the words themselves with hyphens between them, or, where that loses something,
     * the beginning of them and a checksum. The same words give the same code.
     *
     * @param most characters, at least 20
     */
    public static String of(String words, int most) {
        var plain = words.strip().replaceAll("[\\s/&,()'-]+", "-").replaceAll("^-|-$", "");
        var code = plain.replaceAll("[^A-Za-z0-9._-]", "");
        if (code.equals(plain) && !code.isEmpty() && code.length() <= most) {
            return code;
        }
        var sum = UUID.nameUUIDFromBytes(words.strip().getBytes(StandardCharsets.UTF_8))
                .toString()
                .substring(0, 8);
        var head = code.substring(0, Math.min(code.length(), most - 9));
        return head.isEmpty() ? sum : head + "-" + sum;
    }
}
