// SPDX-License-Identifier: Apache-2.0
package city.madang.geo;

import city.madang.l10n.LocalText;
import java.util.Optional;

/**
 * A part of the city.
 *
 * @param parent the next larger area; empty for the largest
 */
public record Area(AreaId id, Optional<AreaId> parent, LocalText name) {}
