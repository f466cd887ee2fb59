// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.parking.money.domain;

import city.madang.identity.PersonId;
import city.madang.solution.parking.site.CarParkId;
import java.time.Instant;
import java.time.LocalDate;

/**
 * A day that was closed: never changed any more.
 *
 * @param sheet as {@link SettlementSheet#written} writes it
 * @param late how many entries in it are of earlier days that were closed before they came
 */
public record Settlement(
        String id,
        CarParkId carPark,
        long number,
        LocalDate settledDay,
        PersonId closer,
        Instant closed,
        String sheet,
        int late) {}
