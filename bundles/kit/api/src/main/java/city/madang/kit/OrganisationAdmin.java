// SPDX-License-Identifier: Apache-2.0
package city.madang.kit;

import city.madang.identity.Department;
import city.madang.identity.DepartmentId;
import city.madang.identity.PersonId;
import city.madang.identity.Post;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;

/** What administrators do with departments, and who stands in for whom. Refusals are message keys, as in {@link AccountAdmin}. */
@ProviderType
public interface OrganisationAdmin {
    /**
     * Adds or changes a department.
     *
     * @throws IllegalArgumentException {@code department.parent.unknown}, or {@code department.parent.ring} when it would belong
     *     to itself
     */
    void save(Department department);

    /** @throws IllegalArgumentException {@code department.remove.used} when officials or departments belong to it */
    void remove(DepartmentId department);

    /**
     * Adds and changes departments from a CSV file with the columns {@code id}, {@code parent}, {@code name}, {@code area}, and
     * {@code name:<language>} for further languages. Bad lines are refused one by one, the others are saved in one unit of work.
     *
     * @param csv comma, semicolon or tab between cells, quotes as in RFC 4180
     */
    ImportReport importDepartments(String csv);

    /** The departments, without anybody who works in them, as {@link #importDepartments} takes them in; empty text when there are none. */
    String departments();

    /** Duties of today and later, ordered by their first day. */
    List<Appointment> appointments();

    /**
     * Lets an official stand in for another.
     *
     * @throws IllegalArgumentException {@code duty.until.order}, {@code duty.until.past}, {@code duty.until.long} (more than a
     *     year), {@code duty.deputy.same} or {@code duty.deputy.invalid}
     */
    Appointment appoint(PersonId person, PersonId deputy, LocalDate from, LocalDate until);

    Optional<Appointment> appointment(String id);

    /** Ends a duty at once. */
    void endDuty(String id);

    /** Further posts of somebody, of today and later, ordered by their first day. */
    List<Assigned> assignments(PersonId person);

    /**
     * Gives an official a further post for some time.
     *
     * @throws IllegalArgumentException {@code assignment.until.order}, {@code assignment.until.past}, {@code assignment.until.long}
     *     (more than three years), {@code assignment.roles.none} or {@code assignment.person.invalid}
     */
    Assigned assign(PersonId person, Post post, LocalDate from, LocalDate until);

    Optional<Assigned> assigned(String id);

    /**
     * Gives further posts from a CSV file with the columns {@code login}, {@code roles} (separated by spaces), {@code from},
     * {@code until} (as 2026-03-31), and {@code department}, {@code area}. Bad lines are refused one by one; what is there already
     * stays, and nothing is ended.
     *
     * @param csv as for {@link #importDepartments}
     */
    ImportReport importAssignments(String csv);

    /** Ends a further post at once. */
    void endAssignment(String id);

    /**
     * A further post of an official.
     *
     * @param from the first day, in the city's zone
     * @param until the last day
     */
    record Assigned(String id, PersonId person, Post post, LocalDate from, LocalDate until) {}

    /**
     * Who stands in for whom.
     *
     * @param person who is absent
     * @param from the first day, in the city's zone
     * @param until the last day
     */
    record Appointment(
            String id,
            PersonId person,
            String name,
            PersonId deputy,
            String deputyName,
            LocalDate from,
            LocalDate until) {}

    /**
     * What became of a file.
     *
     * @param lines that were read, without the heading
     * @param unchanged lines that said what was known already
     */
    record ImportReport(int lines, int added, int changed, int unchanged, List<Problem> problems) {
        public ImportReport {
            problems = List.copyOf(problems);
        }
    }

    /**
     * Why a line was refused.
     *
     * @param line as an editor counts, from 1
     * @param key a text of the kit that says what to do
     */
    record Problem(long line, String key, List<Object> arguments) {
        public Problem {
            arguments = List.copyOf(arguments);
        }
    }
}
