// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.devices.node;

import java.time.Instant;

/** Public, because the data bundle makes them. @param kind name of an {@link Errands.Kind} */
public record ErrandRow(String id, String kind, String device, String body, Instant asked, Instant until) {}
