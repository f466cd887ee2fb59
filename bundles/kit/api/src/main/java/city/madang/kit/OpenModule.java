// SPDX-License-Identifier: Apache-2.0
package city.madang.kit;

import city.madang.module.Kit;
import city.madang.module.Offer;

/**
 * A solution that is being opened: what it is and what it offers.
 *
 * @param loader the solution object's class loader, through which its templates, assets and texts are read
 */
public record OpenModule(
        String id, String version, ClassLoader loader, Kit kit, ModuleDatabase database, Offer offer) {}
