// SPDX-License-Identifier: Apache-2.0
/**
 * Work that is done at set times, once in a city however many nodes it has. Start at {@link city.madang.job.Job}: a
 * solution offers one with {@code Offer.job(name, schedule, job)}, the scheduler of the kit runs it and keeps its history,
 * and the administration shows both under the text {@code job.<name>.title}.
 *
 * <pre>{@code
 * Offer.of().job("reminders", Schedule.daily(LocalTime.of(6, 0)), run -> run.note(desk.remindAll() + " reminded"));
 * }</pre>
 */
@Export(substitution = Export.Substitution.NOIMPORT)
@Version("1.1.0")
package city.madang.job;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
