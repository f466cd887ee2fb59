// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.complaints.links;

import city.madang.intake.ImportRow;

/** Fields of a row of a set-up list. */
final class ListRow {
    /** Of a language. */
    static final int MOST_TAG = 35;

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
}
