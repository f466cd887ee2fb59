// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.parking.central.domain;

import java.time.Instant;

/** What a stay owes, as its site tells. @param due in the smallest unit @param asOf by the clock of the site */
public record QuoteText(String session, long due, Instant asOf) {}
