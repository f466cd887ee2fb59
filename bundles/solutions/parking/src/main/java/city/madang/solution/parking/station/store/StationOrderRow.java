// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.parking.station.store;

import city.madang.device.DeviceId;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;

/**
 * A row of {@code parking_station_order}. Public, because templates read it.
 *
 * @param id of the command
 * @param outcome of asking; empty while nobody knows
 * @param taken in the city's currency, in its smallest unit; 0 before
 * @param ended when it was paid, or given up
 */
public record StationOrderRow(
        String id,
        String station,
        DeviceId device,
        String session,
        long amount,
        Instant made,
        Optional<String> outcome,
        long taken,
        Optional<Instant> ended) {
    private static final int GROUP = 8;
    private static final String DONE = "DONE";

    /** {@code PAID}, {@code GONE} (given up), {@code REFUSED} (the machine does not take it) or {@code WAITING}. */
    public String state() {
        if (taken > 0) {
            return "PAID";
        }
        if (ended.isPresent()) {
            return "GONE";
        }
        return outcome.filter(each -> !each.equals(DONE)).isPresent() ? "REFUSED" : "WAITING";
    }

    /** The number of the receipt. */
    public String number() {
        return id.replace("-", "").substring(0, GROUP).toUpperCase(Locale.ROOT);
    }
}
