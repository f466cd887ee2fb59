// SPDX-License-Identifier: Apache-2.0
package city.madang.device;

import city.madang.device.event.DeviceEvent;
import java.time.Instant;

/**
 * An event that was stored.
 *
 * @param number grows with every event of the city; some numbers are left out
 * @param at when it happened by the best that is known: the device's time, or the time of receipt where the device has no clock or
 *     one that is ahead
 * @param received when the city had it
 */
public record Received(long number, DeviceId device, DeviceEvent event, Instant at, Instant received) {}
