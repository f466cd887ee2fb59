// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.integrity.domain;

import java.time.LocalDate;
import java.util.List;

/**
 * What one side wrote, opened.
 *
 * @param text empty when somebody changed it in the database
 * @param files that came with it
 */
public record Line(Side side, LocalDate made, String text, List<Attachment> files) {
    public Line {
        files = List.copyOf(files);
    }

    /** Without the words, because logs must not hold them. */
    @Override
    public String toString() {
        return "a line of " + side;
    }
}
