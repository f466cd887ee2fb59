// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.parking.central.domain;

import city.madang.payment.Means;
import city.madang.solution.parking.site.CarParkId;
import java.time.Instant;
import java.util.Optional;

/** Money that was paid elsewhere for a stay of a site. @param id the same however often it is told @param amount in the smallest unit */
public record CreditText(
        String id,
        CarParkId carPark,
        String session,
        long amount,
        String currency,
        Means means,
        Optional<String> reference,
        Instant at) {}
