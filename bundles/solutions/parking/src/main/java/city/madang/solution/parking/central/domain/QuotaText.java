// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.parking.central.domain;

import city.madang.solution.parking.site.CarParkId;

/** How many spaces are kept for reservations: as the centre wants it, or as the site keeps them. @param version of the centre */
public record QuotaText(CarParkId carPark, int spaces, long version) {}
