// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.devices.event;

import java.time.Instant;

/**
 * A stored event. Public, because the data bundle makes them.
 *
 * @param number given by the database
 * @param mark alike for two tellings of one event
 */
public record EventRow(
        long number, String device, String kind, String mark, String body, Instant happened, Instant received) {}
