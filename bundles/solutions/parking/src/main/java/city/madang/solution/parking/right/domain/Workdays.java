// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.parking.right.domain;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.function.Predicate;

/** The city's clock, and on which days it works. */
public record Workdays(ZoneId zone, Predicate<LocalDate> works) {}
