// SPDX-License-Identifier: Apache-2.0
/**
 * Work that waits for an official, from every open module, on one list. Start at {@link city.madang.task.TaskSource}: a
 * solution offers one with {@code Offer.tasks(name, source)}, the portal asks it when an official opens their desk and
 * shows each {@link city.madang.task.Task} with a link to where it is done.
 *
 * <pre>{@code
 * Offer.of().tasks("requests", (official, most) -> requests.waitingFor(official, most));
 * }</pre>
 */
@Export(substitution = Export.Substitution.NOIMPORT)
@Version("1.0.0")
package city.madang.task;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
