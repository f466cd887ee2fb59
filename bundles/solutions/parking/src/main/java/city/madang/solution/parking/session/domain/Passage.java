// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.parking.session.domain;

import city.madang.device.ImageRef;
import city.madang.solution.parking.site.LaneId;
import java.time.Instant;
import java.util.Optional;

/** Coming or leaving. @param lane empty when an official wrote it down @param picture that the camera took */
public record Passage(Optional<LaneId> lane, Instant at, Optional<ImageRef> picture) {}
