// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.parking.evidence.domain;

import city.madang.device.DeviceId;
import city.madang.device.ImageRef;
import city.madang.solution.parking.lane.domain.Read;
import city.madang.solution.parking.site.CarParkId;
import city.madang.solution.parking.site.Direction;
import city.madang.solution.parking.site.LaneId;
import java.time.Instant;
import java.util.Optional;

/**
 * What a device has seen of a vehicle in a lane.
 *
 * @param direction of the lane at that time
 * @param session of the vehicle, once it is known
 * @param plate as it was read; empty for a picture of a camera
 * @param confidence per cent; empty when the reader does not say
 * @param picture as the device calls it
 */
public record Sight(
        String id,
        CarParkId carPark,
        LaneId lane,
        DeviceId device,
        Direction direction,
        Kind kind,
        Optional<String> session,
        Optional<String> plate,
        Optional<Integer> confidence,
        Optional<ImageRef> picture,
        Instant seen) {
    /** The same with what was read. */
    public Sight of(Read read) {
        var sure = read.confidence();
        return new Sight(
                id,
                carPark,
                lane,
                device,
                direction,
                kind,
                session,
                Optional.of(read.plate().text()),
                sure.isPresent() ? Optional.of(sure.getAsInt()) : Optional.empty(),
                picture,
                read.at());
    }

    /** By what it was seen. */
    public enum Kind {
        /** The plate in front. */
        FRONT,
        /** The plate behind. */
        REAR,
        /** A picture of the vehicle. */
        CAMERA
    }
}
