// SPDX-License-Identifier: Apache-2.0
/**
 * Places and areas. Start at {@link city.madang.geo.Areas}, the city's own division into districts and neighbourhoods, which
 * the kit keeps; a {@link city.madang.geo.Point} is a position on the ground. Solutions refer to areas by
 * {@link city.madang.geo.AreaId} and ask the kit in which one a point lies; the kit implements, solutions call.
 *
 * <pre>{@code
 * var area = areas.at(new Point(37.5665, 126.9780)).map(Area::id);
 * }</pre>
 */
@Export(substitution = Export.Substitution.NOIMPORT)
@Version("1.0.0")
package city.madang.geo;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
