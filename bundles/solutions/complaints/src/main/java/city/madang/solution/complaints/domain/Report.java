// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.complaints.domain;

import java.util.Locale;

/**
 * What the citizen said. It never changes.
 *
 * @param title what it is about, in a few words
 * @param details what happened
 * @param language in which both are written
 * @param askedPublic whether others may read it once it is answered
 */
public record Report(String title, String details, Locale language, boolean askedPublic, Place place) {
    public static final int MOST_TITLE = 100;
    public static final int MOST_DETAILS = 4000;
    public static final int MOST_ADDRESS = 200;
    private static final int ZERO_WIDTH_JOINER = 0x200D;

    /** The beginning of what may be too long, counted in code points; a letter is never parted from its marks. */
    public static String cut(String text, int most) {
        if (text.codePointCount(0, text.length()) <= most) {
            return text;
        }
        int end = text.offsetByCodePoints(0, most - 1);
        while (end > 0 && belongsToTheOneBefore(text.codePointAt(end))) {
            end = text.offsetByCodePoints(end, -1);
        }
        return text.substring(0, end) + "…";
    }

    private static boolean belongsToTheOneBefore(int sign) {
        return switch (Character.getType(sign)) {
            case Character.NON_SPACING_MARK, Character.COMBINING_SPACING_MARK, Character.ENCLOSING_MARK -> true;
            default -> sign == ZERO_WIDTH_JOINER;
        };
    }
}
