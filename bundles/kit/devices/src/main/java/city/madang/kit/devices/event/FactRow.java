// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.devices.event;

import java.time.Instant;

/** What a device told last of its health. Public, because templates read it. */
public record FactRow(String device, String name, String fact, Instant told) {}
