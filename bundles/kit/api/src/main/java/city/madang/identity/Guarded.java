// SPDX-License-Identifier: Apache-2.0
package city.madang.identity;

import city.madang.geo.AreaId;
import java.util.Optional;

/**
 * What a permission depends on besides the role. An empty part does not restrict.
 *
 * @param department that is in charge of the record
 * @param area in which the record lies
 * @param subject what the record is called in the audit, for example its number
 * @param sensitive whether looking at it is recorded
 */
public record Guarded(Optional<DepartmentId> department, Optional<AreaId> area, String subject, boolean sensitive) {}
