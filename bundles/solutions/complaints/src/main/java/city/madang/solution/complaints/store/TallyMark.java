// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.complaints.store;

import java.time.Instant;

/** The day of the city in which this moment lies has to be counted anew. */
public record TallyMark(long id, Instant moment) {}
