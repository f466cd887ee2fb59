// SPDX-License-Identifier: Apache-2.0
package city.madang.indicator;

import java.math.BigDecimal;
import java.time.Instant;

/**
 * An indicator at a moment.
 *
 * @param value in the unit that was offered
 * @param asOf the moment for which it holds
 */
public record Figure(BigDecimal value, Instant asOf) {}
