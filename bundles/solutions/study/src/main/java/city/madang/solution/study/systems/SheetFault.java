// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.study.systems;

import java.util.Optional;

/**
 * Something wrong in a sent list.
 *
 * @param row as a spreadsheet counts, from 1
 * @param field empty when it is about no column that is known
 * @param typed what stands there
 */
public record SheetFault(int row, Optional<SystemField> field, Kind kind, String typed) {
    /** What is wrong. */
    public enum Kind {
        /** The list has no column of this title. */
        NO_COLUMN,
        /** Nobody knows what the column is. */
        STRANGE_COLUMN,
        REQUIRED,
        LONG,
        /** A word or number that cannot stand here. */
        UNKNOWN,
        /** The name, or the column, is there before. */
        TWICE
    }

    private static final int SHOWN = 60;

    /** Not longer than can be shown. */
    public String shown() {
        return typed.codePointCount(0, typed.length()) <= SHOWN
                ? typed
                : typed.substring(0, typed.offsetByCodePoints(0, SHOWN)) + "…";
    }
}
