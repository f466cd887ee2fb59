// SPDX-License-Identifier: Apache-2.0
/**
 * The days on which the city works, by its country and by its own decisions. Start at
 * {@link city.madang.calendar.WorkingCalendar}: a solution gets it from {@code kit.calendar()} and counts periods of law with
 * it; the kit implements it from the country packs and from the days that the city itself adds.
 *
 * <pre>{@code
 * var due = kit.calendar().plus(filedOn, service.workingDays());
 * }</pre>
 */
@Export(substitution = Export.Substitution.NOIMPORT)
@Version("1.0.0")
package city.madang.calendar;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
