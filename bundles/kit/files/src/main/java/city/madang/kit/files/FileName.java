// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.files;

import java.text.Normalizer;

/** Makes of what a sender called a file a name that may be shown and saved. */
final class FileName {
    private static final int MOST = 100;

    private FileName() {}

    /** Without path, control and direction characters, with the ending of its type. */
    static String of(String sent, PictureType type) {
        var name = Normalizer.normalize(sent, Normalizer.Form.NFC)
                .replaceFirst("(?s)^.*[/\\\\]", "")
                .replaceAll("[\\p{Cc}\\p{Cf}\\p{Co}\\p{Cn}\\p{Cs}\\p{Zl}\\p{Zp}<>:\"|?*]", "")
                .replaceAll("[\\s\\p{Zs}]+", " ")
                .replaceFirst("\\.[A-Za-z0-9]{1,5}$", "")
                .replaceFirst("^[ .]+", "")
                .strip();
        var length = name.codePointCount(0, name.length());
        var kept = length > MOST ? name.substring(0, name.offsetByCodePoints(0, MOST)) : name;
        return (kept.isEmpty() ? "picture" : kept) + "." + type.ending();
    }
}
