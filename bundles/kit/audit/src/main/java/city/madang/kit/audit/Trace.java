// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.audit;

import java.time.Instant;

/** How much of somebody, or of a record, stands in the record of acts. */
public record Trace(int entries, Instant begun, Instant latest) {}
