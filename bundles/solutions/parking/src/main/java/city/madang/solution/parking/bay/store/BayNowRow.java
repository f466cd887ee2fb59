// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.parking.bay.store;

import city.madang.device.DeviceId;
import city.madang.device.role.SpaceSensor.Occupancy;
import city.madang.solution.parking.bay.domain.Known;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** A row of {@code parking_bay_now}. @param changes milliseconds since 1970, with commas between them; empty for none */
public record BayNowRow(
        String bay, DeviceId device, Occupancy occupancy, Instant told, long number, Instant alive, String changes) {
    public static BayNowRow of(String bay, DeviceId device, Known known) {
        var changes =
                known.changes().stream().map(each -> "" + each.toEpochMilli()).collect(Collectors.joining(","));
        return new BayNowRow(bay, device, known.occupancy(), known.told(), known.number(), known.alive(), changes);
    }

    public Known known() {
        var all = changes.isEmpty()
                ? List.<Instant>of()
                : Arrays.stream(changes.split(","))
                        .map(each -> Instant.ofEpochMilli(Long.parseLong(each)))
                        .toList();
        return new Known(occupancy, told, number, alive, all);
    }
}
