// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.geo.lists;

import java.time.Instant;

/**
 * A list without its content.
 *
 * @param title of a draft the name of its file; of a former list the name of what replaced it
 * @param items how many places or areas it has
 */
public record KeptList(String id, Instant made, String title, int items) {}
