// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.sites.central;

import java.time.Instant;

/**
 * A silence of which administrators were told.
 *
 * @param since when the site was heard last before it
 */
public record SilenceRow(String site, Instant since) {}
