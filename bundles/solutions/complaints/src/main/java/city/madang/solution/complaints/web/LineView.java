// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.complaints.web;

import city.madang.search.Hit;
import city.madang.solution.complaints.store.RequestLine;
import java.time.Instant;
import java.util.List;

/**
 * A line of a list, in the reader's language.
 *
 * @param overdue whether it waits longer than it may
 * @param excerpt where the words of the search were found; empty without a search
 */
public record LineView(
        RequestLine line,
        String service,
        String area,
        String department,
        String officer,
        boolean overdue,
        List<Hit.Part> excerpt) {

    /** For officials. */
    static LineView of(RequestLine line, Names names, Instant now) {
        boolean overdue =
                line.status().waiting() && line.due().map(now::isAfter).orElse(false);
        return new LineView(
                line,
                names.service(line.service()),
                names.area(line.area()),
                names.department(line.department()),
                names.officer(line.officer()),
                overdue,
                List.of());
    }

    /** For everybody: without who is in charge. */
    static LineView publicly(RequestLine line, Names names, List<Hit.Part> excerpt) {
        return new LineView(line, names.service(line.service()), names.area(line.area()), "", "", false, excerpt);
    }
}
