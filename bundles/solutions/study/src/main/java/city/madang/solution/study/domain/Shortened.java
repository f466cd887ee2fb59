// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.study.domain;

/** Texts of modules, which may be written by anybody and say more than there is room for. */
public final class Shortened {
    private Shortened() {}

    /** @param longest characters, the ellipsis that stands for the rest included */
    public static String to(int longest, String text) {
        return text.codePointCount(0, text.length()) <= longest
                ? text
                : text.substring(0, text.offsetByCodePoints(0, longest - 1)) + "…";
    }
}
