// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.parking.station.store;

import city.madang.device.DeviceId;
import city.madang.solution.parking.site.CarParkId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Pages of pay stations, and what their devices were asked. */
public interface StationMapper {
    void insert(StationRow row);

    /** Those that were not withdrawn, by name. */
    List<StationRow> all(CarParkId carPark);

    Optional<StationRow> find(String id);

    /** One that was not withdrawn. */
    Optional<StationRow> withFingerprint(String fingerprint);

    /** Of those that were not withdrawn, the one whose device it is. */
    Optional<StationRow> withDevice(DeviceId device);

    /** @return 0 when it was withdrawn before, or is none of this car park */
    int withdraw(String id, CarParkId carPark, Instant at);

    void insertOrder(StationOrderRow row);

    Optional<StationOrderRow> order(String id);

    /** Those at a station that nobody paid or gave up. */
    List<StationOrderRow> open(String station);

    /** Those of which nobody knows whether the device shows them. */
    List<StationOrderRow> unsettled();

    void settle(String id, String outcome);

    /** @return 0 when it had ended before */
    int end(String id, Instant ended);

    /** Also when it was given up before. */
    void paid(String id, long taken, Instant ended);
}
