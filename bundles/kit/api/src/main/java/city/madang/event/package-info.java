// SPDX-License-Identifier: Apache-2.0
/**
 * Facts that a module tells after the unit of work in which they became true. Start at {@link city.madang.event.Event}:
 * a record that implements it is published with {@code tx.publish(...)} and reaches the handlers that were offered with
 * {@code Offer.on(type, handler)}. A module's own types reach only its own handlers; what others receive is a kit type,
 * such as {@link city.madang.search.DocumentChanged}. The kit stores and delivers, solutions publish and handle.
 *
 * <pre>{@code
 * record ItemHandedIn(String id) implements Event {}
 * tx.publish(new ItemHandedIn(item.id()));
 * Offer.of().on(ItemHandedIn.class, e -> tellTheFinder(e.id()));
 * }</pre>
 */
@Export(substitution = Export.Substitution.NOIMPORT)
@Version("1.0.0")
package city.madang.event;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
