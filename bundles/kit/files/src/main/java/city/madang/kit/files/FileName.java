// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.files;

import java.text.Normalizer;

/** Makes of what a sender called a file a name that may be shown and saved. */
final class FileName {
    private static final int MOST = 100;
    /** All of "a.php.jpg"; but not the date of "bill 12.03.2026.pdf". Without limits on repetition it would take quadratic time. */
    private static final String ENDINGS = "(\\.[A-Za-z][A-Za-z0-9]{0,6}){0,5}$";

    private static final String NAMELESS = "file";

    private FileName() {}

    /** Without path, control and direction characters, with the ending of its type. */
    static String of(String sent, FileType type) {
        var name = Normalizer.normalize(sent, Normalizer.Form.NFC)
                .replaceFirst("(?s)^.*[/\\\\]", "")
                .replaceAll("[\\p{Cc}\\p{Cf}\\p{Co}\\p{Cn}\\p{Cs}\\p{Zl}\\p{Zp}<>:\"|?*]", "")
                .replaceAll("[\\s\\p{Zs}]+", " ")
                .replaceFirst(ENDINGS, "")
                .replaceFirst("^[ .]+", "")
                .strip();
        var length = name.codePointCount(0, name.length());
        var kept = length > MOST ? name.substring(0, name.offsetByCodePoints(0, MOST)) : name;
        return (kept.isEmpty() ? NAMELESS : kept) + "." + type.ending();
    }
}
