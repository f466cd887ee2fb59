// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.parking.tariff.domain;

import java.time.LocalDate;

/** Which tariff a car park has from a day on. */
public record TariffUse(LocalDate fromDay, TariffId tariff) {}
