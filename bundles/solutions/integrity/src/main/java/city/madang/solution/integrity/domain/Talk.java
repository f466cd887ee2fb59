// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.integrity.domain;

import java.util.List;

/**
 * A report that was opened.
 *
 * @param statement what was reported
 * @param files that came with the statement
 * @param lines what was written since, in its order
 */
public record Talk(Report report, Statement statement, List<Attachment> files, List<Line> lines) {
    public Talk {
        files = List.copyOf(files);
        lines = List.copyOf(lines);
    }

    /** @param all with the statement first */
    public static Talk of(Report report, List<Line> all) {
        var first = all.get(0);
        return new Talk(report, Statement.read(first.text()), first.files(), all.subList(1, all.size()));
    }
}
