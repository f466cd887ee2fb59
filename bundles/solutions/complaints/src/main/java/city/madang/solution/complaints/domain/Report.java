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

    /** The beginning of what may be too long. */
    public static String cut(String text, int most) {
        return text.codePointCount(0, text.length()) <= most
                ? text
                : text.substring(0, text.offsetByCodePoints(0, most - 1)) + "…";
    }
}
