// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.complaints.domain;

import city.madang.geo.AreaId;
import city.madang.identity.DepartmentId;
import city.madang.identity.PersonId;
import java.util.Optional;

/**
 * A filter of the inbox that an official kept under a name.
 *
 * @param id 0 before it is kept
 * @param shared whether colleagues see it too
 * @param department whose officials see a shared one; empty for all at the desk
 * @param status empty for all that waits
 * @param mine what the reader is in charge of, whoever that is
 */
public record SavedFilter(
        long id,
        PersonId keeper,
        String name,
        boolean shared,
        Optional<DepartmentId> department,
        Optional<RequestStatus> status,
        Optional<ServiceCode> service,
        Optional<AreaId> area,
        boolean mine,
        boolean overdue,
        boolean disputed,
        boolean escalated,
        boolean approval,
        boolean newestFirst) {
    public static final int MOST_NAME = 40;

    /** What one official keeps; more tabs than these nobody reads. */
    public static final int MOST = 12;
}
