// SPDX-License-Identifier: Apache-2.0
package city.madang.device.lorawan;

import city.madang.device.SpaceId;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/** How each sensor is, as the city was told last. Used on the device's strand. */
final class Sensors {
    /** Told again after so long, so that the city sees which of them are still there. */
    static final Duration AGAIN = Duration.ofDays(1);

    private static final Told NOTHING = new Told(SensorHealth.UNKNOWN, Instant.MIN);

    private final Map<SpaceId, Told> told = new HashMap<>();

    private record Told(SensorHealth health, Instant at) {}

    /** Whether it is worth telling. @param at now */
    boolean isNews(SpaceId sensor, SensorHealth now, Instant at) {
        var before = told.getOrDefault(sensor, NOTHING);
        boolean isOld = !before.at().isAfter(at.minus(AGAIN));
        return isOld && !now.equals(SensorHealth.UNKNOWN) || now.isNewsAfter(before.health());
    }

    /** It was told. */
    void keep(SpaceId sensor, SensorHealth now, Instant at) {
        var before = told.getOrDefault(sensor, NOTHING);
        told.put(sensor, new Told(now.over(before.health()), at));
    }
}
