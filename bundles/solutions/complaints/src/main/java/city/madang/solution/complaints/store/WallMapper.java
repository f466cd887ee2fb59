// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.complaints.store;

import java.time.Instant;
import java.util.List;

/** What came in and what went out. */
public interface WallMapper {
    /** The latest first. */
    List<Move> latest(Instant since, MoveFilter filter, int most);

    /** How many, by what happened and by the way the request had come in. */
    List<MoveCount> counts(Instant since, MoveFilter filter);
}
