// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.complaints.store;

import city.madang.geo.AreaId;
import city.madang.identity.DepartmentId;
import city.madang.identity.PersonId;
import city.madang.identity.ReceiptNumber;
import city.madang.solution.complaints.domain.Course;
import city.madang.solution.complaints.domain.RequestStatus;
import city.madang.solution.complaints.domain.ServiceCode;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;

/**
 * What a list shows of a request.
 *
 * @param raised to which level of superiors it has gone up; 0 for none
 * @param version that whoever acts on it from the list saw
 */
public record RequestLine(
        ReceiptNumber number,
        String title,
        Locale lang,
        boolean askedPublic,
        Optional<ServiceCode> service,
        Optional<AreaId> area,
        RequestStatus status,
        Optional<DepartmentId> department,
        Optional<PersonId> officer,
        Instant filed,
        Optional<Instant> due,
        Optional<Instant> answered,
        boolean imported,
        int returns,
        int raised,
        int version) {
    /** Whether departments could not agree, and nobody has decided yet. */
    public boolean disputed() {
        return returns >= Course.MOST_RETURNS && department.isEmpty();
    }
}
