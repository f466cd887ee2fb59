// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.complaints.store;

import java.time.LocalDate;

/** What the requests of a day (UTC) look like: how many there are, and all their versions; any change raises one. */
public record TallyDay(LocalDate onDay, long requests, long versions) {}
