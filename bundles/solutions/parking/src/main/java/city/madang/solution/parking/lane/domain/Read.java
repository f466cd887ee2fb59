// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.parking.lane.domain;

import city.madang.device.ImageRef;
import city.madang.device.Plate;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;

/** A plate that a camera has read. @param confidence per cent; empty when the reader does not say */
public record Read(Plate plate, OptionalInt confidence, Optional<ImageRef> picture, Instant at) {}
