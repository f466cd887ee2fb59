// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.integrity.domain;

import java.util.ArrayList;
import java.util.List;

/**
 * What a person reports. Any part but the first may be empty.
 *
 * @param what happened
 * @param where a place, an office
 * @param when as the person says it
 * @param who took part
 * @param how the person knows of it
 * @param contact words by which the person wants to be found; empty when they stay anonymous
 */
public record Statement(String what, String where, String when, String who, String how, String contact) {
    public static final int MOST_WHAT = 10_000;
    public static final int MOST_OTHER = 2_000;

    /** Forms take no control characters, so this one stands in no answer. */
    private static final String BETWEEN = "\u001f";

    private static final int PARTS = 6;

    /** As one text. */
    public String written() {
        return String.join(BETWEEN, what, where, when, who, how, contact);
    }

    /** What {@link #written} gave; another text is all {@code what}. */
    public static Statement read(String written) {
        var parts = new ArrayList<>(List.of(written.split(BETWEEN, -1)));
        return parts.size() == PARTS
                ? new Statement(parts.get(0), parts.get(1), parts.get(2), parts.get(3), parts.get(4), parts.get(5))
                : new Statement(written, "", "", "", "", "");
    }

    /** Without the words, because logs must not hold them. */
    @Override
    public String toString() {
        return "a statement";
    }
}
