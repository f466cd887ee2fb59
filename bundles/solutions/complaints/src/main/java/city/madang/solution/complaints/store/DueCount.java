// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.complaints.store;

import java.time.Instant;

/** How many requests have to be answered by one moment. */
public record DueCount(Instant due, int count) {}
