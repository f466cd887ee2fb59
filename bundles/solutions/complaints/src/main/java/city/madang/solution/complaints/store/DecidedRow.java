// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.complaints.store;

import city.madang.geo.AreaId;
import city.madang.identity.DepartmentId;
import city.madang.identity.ReceiptNumber;
import city.madang.solution.complaints.domain.ServiceCode;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;

/** Of a request that was answered: what it said, and what was decided about it. */
public record DecidedRow(
        ReceiptNumber number,
        String title,
        String details,
        Locale lang,
        Optional<ServiceCode> service,
        Optional<DepartmentId> department,
        Optional<AreaId> area,
        Instant filed) {}
