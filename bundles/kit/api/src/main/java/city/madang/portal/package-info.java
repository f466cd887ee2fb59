// SPDX-License-Identifier: Apache-2.0
/**
 * What a solution shows on the city's start page and in its menu. Start at {@link city.madang.portal.PortalEntry}, usually
 * made by {@code Offer.entry(name, path, icon)}. The kit's portal collects the entries of all open modules, so an absent
 * module is an absent entry and nothing has to be configured when one is installed or removed.
 *
 * <pre>{@code
 * Offer.of().entry("report", "/new", Icon.MEGAPHONE);
 * }</pre>
 */
@Export(substitution = Export.Substitution.NOIMPORT)
@Version("1.1.0")
package city.madang.portal;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
