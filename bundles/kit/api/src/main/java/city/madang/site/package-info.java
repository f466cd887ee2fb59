// SPDX-License-Identifier: Apache-2.0
/**
 * Servers of one city that stand elsewhere, such as that of a car park, and the central server to which they report. Start at
 * {@link city.madang.site.Sites}, which a solution gets from {@code kit.sites()}: at the centre it lists the sites and tells which of them
 * sent a call; on a site it tells how it stands with the centre and calls it. Enrolling, credentials, the sign of life and whoever pretends
 * to be a site are the kit's; solutions only ask.
 *
 * <pre>{@code
 * // at the centre, on a route for machines
 * var site = kit.sites().sender(in).filter(Site::there).orElseThrow(NotFound::new);
 * // on a site
 * kit.sites().tell("/parking/site/entries", List.of(new Call.Field("plate", plate)));
 * }</pre>
 */
@Export(substitution = Export.Substitution.NOIMPORT)
@Version("1.0.0")
package city.madang.site;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
