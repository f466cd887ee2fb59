// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.parking.phone.store;

import city.madang.solution.parking.site.CarParkId;
import java.time.Instant;
import java.util.Optional;

/**
 * A row of {@code parking_phone}. Public, because templates read it.
 *
 * @param ticket the number of the stay for people
 * @param amount that is asked for, in the city's currency, in its smallest unit
 * @param caller a fingerprint of the number
 * @param ended when it was known what became of it
 */
public record PhoneRow(
        String id,
        CarParkId carPark,
        String session,
        String ticket,
        long amount,
        String caller,
        Instant made,
        Optional<Instant> ended) {
    private static final int GROUP = 8;

    /** The number of the receipt. */
    public String number() {
        return id.replace("-", "").substring(0, GROUP).toUpperCase(java.util.Locale.ROOT);
    }
}
