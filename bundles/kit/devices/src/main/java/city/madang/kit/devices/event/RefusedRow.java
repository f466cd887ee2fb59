// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.devices.event;

import java.time.Instant;

/** How often something of a device was not taken as it came. Public, because templates read it. */
public record RefusedRow(String device, String refusal, long times, Instant latest) {}
