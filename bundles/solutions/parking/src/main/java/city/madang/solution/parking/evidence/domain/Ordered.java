// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.parking.evidence.domain;

import city.madang.device.CommandId;
import city.madang.device.DeviceId;
import city.madang.solution.parking.lane.domain.Order.Kind;
import city.madang.solution.parking.site.LaneId;
import java.time.Instant;
import java.util.Optional;

/** What a device was asked to do, and what became of it. @param cause why it was not done, as devices say it */
public record Ordered(
        CommandId id,
        LaneId lane,
        DeviceId device,
        Kind kind,
        long amount,
        String lines,
        Optional<String> session,
        Instant made,
        Optional<String> outcome,
        Optional<String> cause) {}
