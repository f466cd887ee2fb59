// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.parking.station.store;

import city.madang.device.DeviceId;
import city.madang.solution.parking.site.CarParkId;
import java.time.Instant;
import java.util.Optional;

/**
 * A row of {@code parking_station}. Public, because templates read it.
 *
 * @param fingerprint of the key
 * @param device that takes cash and cards; empty for a page on which only phones pay
 */
public record StationRow(
        String id,
        CarParkId carPark,
        String name,
        String fingerprint,
        Optional<DeviceId> device,
        Instant made,
        Optional<Instant> withdrawn) {}
