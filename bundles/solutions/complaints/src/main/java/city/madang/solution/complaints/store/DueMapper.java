// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.complaints.store;

import java.time.Instant;
import java.util.List;

/** Requests by when they are due; only what waits is read, by an index. */
public interface DueMapper {
    /** How many for each moment of a period, the earliest first. Times are given by working days, so there are few of them. */
    List<DueCount> counts(InboxFilter filter, Instant from, Instant until);

    /** Those that are due in the period, the most urgent first. */
    List<RequestLine> lines(InboxFilter filter, Instant from, Instant until, int most);
}
