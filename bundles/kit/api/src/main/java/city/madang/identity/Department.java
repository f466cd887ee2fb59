// SPDX-License-Identifier: Apache-2.0
package city.madang.identity;

import city.madang.geo.AreaId;
import city.madang.l10n.LocalText;
import java.util.Optional;

/**
 * A part of the organisation.
 *
 * @param parent empty at the top
 * @param area the area it works for; empty for the whole city
 */
public record Department(DepartmentId id, Optional<DepartmentId> parent, LocalText name, Optional<AreaId> area) {}
