// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.identity;

import city.madang.geo.AreaId;
import city.madang.identity.DepartmentId;
import city.madang.identity.PersonId;
import city.madang.kit.OrganisationAdmin.Appointment;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

public interface DutyMapper {
    /** A duty with what its owner may do, without their roles. */
    record Standing(
            PersonId deputy,
            PersonId person,
            String name,
            Optional<DepartmentId> department,
            Optional<AreaId> area,
            boolean demo,
            LocalDate until) {}

    void insert(String id, PersonId person, PersonId deputy, LocalDate from, LocalDate until, Instant now);

    /** Duties of that day, one for each absent person. */
    List<Standing> of(PersonId deputy, LocalDate day);

    /** Everybody's duties of that day. */
    List<Standing> all(LocalDate day);

    /** Those not over on that day, ordered by their first day. */
    List<Appointment> from(LocalDate day);

    Optional<Appointment> find(String id);

    void delete(String id);

    void deleteOf(PersonId person);

    void deleteOver(LocalDate before);
}
