// SPDX-License-Identifier: Apache-2.0
package city.madang.site;

import java.time.Instant;

/**
 * How a site stands with its central server.
 *
 * @param id of this site, the same as at the centre
 * @param name as the centre calls this site
 * @param there whether the centre answered this site within {@link Sites#SILENCE}
 * @param since when contact began, or when the centre answered last while there is none; by the clock of the site
 */
public record Contact(String id, String name, boolean there, Instant since) {}
