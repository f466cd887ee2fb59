// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.web.page;

import city.madang.geo.Areas;
import java.time.Clock;

/** What all pages of the site share. */
public record Frame(KitAssets kitAssets, Areas areas, Clock clock) {}
