// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.parking.tariff.domain;

import java.time.LocalDate;

/** A day whose bands for events come before all others. */
public record EventDay(LocalDate day, String name) {}
