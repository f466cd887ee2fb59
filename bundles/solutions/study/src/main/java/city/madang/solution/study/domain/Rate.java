// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.study.domain;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * A rate of exchange that the study reckons with.
 *
 * @param currency ISO 4217
 * @param worth of one unit in units of the city's currency; above 0
 * @param dated the day on which it held
 * @param source who gave it
 */
public record Rate(String currency, BigDecimal worth, LocalDate dated, String source) {}
