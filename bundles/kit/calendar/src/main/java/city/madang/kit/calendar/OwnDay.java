// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.calendar;

import city.madang.l10n.LocalText;
import java.time.LocalDate;

/**
 * A day that the city decided about. Public, because templates read it.
 *
 * @param closed false for a day on which it works all the same
 */
public record OwnDay(LocalDate onDay, boolean closed, LocalText name) {}
