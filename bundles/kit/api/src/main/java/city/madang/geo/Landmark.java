// SPDX-License-Identifier: Apache-2.0
package city.madang.geo;

import java.util.Optional;

/**
 * A place that people know by a name or a code.
 *
 * @param name in the language that was asked for
 * @param area in which it lies, when that is known
 */
public record Landmark(String name, Optional<Point> point, Optional<AreaId> area) {}
