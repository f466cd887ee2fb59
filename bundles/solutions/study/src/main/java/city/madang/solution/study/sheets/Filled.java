// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.study.sheets;

import city.madang.solution.study.domain.Part;
import city.madang.solution.study.domain.Question;
import city.madang.solution.study.domain.Sealed;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a table that somebody filled in says.
 *
 * @param good answers that differ from those that are kept
 * @param bad rows that are not taken
 * @param same how many rows say what is kept already
 */
record Filled(List<Good> good, List<Bad> bad, int same) {
    /** Why a row is not taken. */
    enum Reason {
        NO_QUESTION,
        TWICE,
        OTHER_GROUP,
        SIGNED,
        WRONG
    }

    /** @param row as a spreadsheet counts them, from 1 @param before as it is stored; empty text for nothing */
    record Good(int row, Question question, String before, String said) {}

    /** @param cell as it was typed */
    record Bad(int row, String key, String cell, Reason reason) {}

    /** The good ones, as they are stored. */
    Map<Part, Map<String, String>> answers() {
        var all = new EnumMap<Part, Map<String, String>>(Part.class);
        good.forEach(each -> all.computeIfAbsent(each.question().part(), part -> new TreeMap<>())
                .put(each.question().key(), each.said()));
        return all;
    }

    /** To tell whether what was shown is what would be done. */
    String seen() {
        var said = new StringBuilder();
        good.forEach(each -> said.append(each.question().key())
                .append(' ')
                .append(each.before().length())
                .append(each.before())
                .append(' ')
                .append(each.said())
                .append('\n'));
        return Sealed.digest(said.toString());
    }
}
