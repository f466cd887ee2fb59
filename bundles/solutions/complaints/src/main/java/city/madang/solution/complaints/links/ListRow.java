// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.complaints.links;

import city.madang.intake.ImportRow;
import java.util.IllformedLocaleException;
import java.util.Locale;

/** Fields of a row of a set-up list. */
final class ListRow {
    private static final int MOST_TAG = 35;

    private ListRow() {}

    /**
     * A field that has to be there.
     *
     * @throws IllegalArgumentException saying in plain English what is wrong with it
     */
    static String of(ImportRow row, String field, int most) {
        var text = row.text(field).orElseThrow(() -> new IllegalArgumentException("the field " + field + " is empty"));
        if (text.length() > most) {
            throw new IllegalArgumentException("the field " + field + " is longer than " + most);
        }
        return text;
    }

    /**
     * The tag of a language (BCP 47) that has to be there.
     *
     * @throws IllegalArgumentException saying in plain English what is wrong with it
     */
    static Locale language(ImportRow row, String field) {
        var tag = of(row, field, MOST_TAG);
        try {
            return new Locale.Builder().setLanguageTag(tag).build();
        } catch (IllformedLocaleException e) {
            throw new IllegalArgumentException("the field " + field + " is no tag of a language: " + tag, e);
        }
    }
}
