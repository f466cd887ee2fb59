// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.devices.fact;

import java.time.Instant;

/**
 * What a device or one of its sensors told last of its health. Public, because templates read it.
 *
 * @param sensor its space; empty text for the device itself
 */
public record FactRow(String device, String sensor, String name, String fact, Instant told) {}
