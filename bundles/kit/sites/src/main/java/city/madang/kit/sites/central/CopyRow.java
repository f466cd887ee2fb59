// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.sites.central;

import java.time.Instant;

/**
 * The last call of a machine that has a site's secret and is not the one that goes on. Public, because templates read it.
 *
 * @param host its name
 * @param address in the network
 * @param mark that it shows until it is answered
 */
public record CopyRow(String site, Instant seen, String host, String address, String mark) {}
