// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.identity;

import city.madang.data.Tx;
import city.madang.geo.Areas;
import city.madang.identity.Department;
import city.madang.identity.DepartmentId;
import city.madang.identity.PersonId;
import city.madang.identity.Post;
import city.madang.kit.Cities;
import city.madang.kit.InsertIfAbsent;
import city.madang.kit.ModuleDatabase;
import city.madang.kit.OrganisationAdmin;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The administrator's side of departments and duties. */
@Component
public final class OrganisationRegister implements OrganisationAdmin {
    /** A longer absence is a change of post. */
    private static final int LONGEST_DUTY_DAYS = 366;
    /** What lasts longer is no assignment but a change of post. */
    private static final int LONGEST_ASSIGNMENT_YEARS = 3;

    private final ModuleDatabase database;
    private final Roster roster;
    private final Areas areas;
    private final Clock clock;

    @Activate
    public OrganisationRegister(
            @Reference IdentityTables tables,
            @Reference Cities cities,
            @Reference Areas areas,
            @Reference Clock clock) {
        database = tables.database();
        roster = new Roster(cities, clock);
        this.areas = areas;
        this.clock = clock;
    }

    @Override
    public void save(Department department) {
        database.run(tx -> {
            var mapper = tx.mapper(DepartmentMapper.class);
            var parent = department.parent();
            if (parent.isPresent() && mapper.find(parent.get()).isEmpty()) {
                throw new IllegalArgumentException("department.parent.unknown");
            }
            if (parent.isPresent()
                    && OrganisationChart.upwards(tx, parent.get()).contains(department.id())) {
                throw new IllegalArgumentException("department.parent.ring");
            }
            if (!InsertIfAbsent.run(() -> mapper.insertIfAbsent(department))) {
                mapper.update(department);
            }
        });
    }

    @Override
    public void remove(DepartmentId department) {
        database.run(tx -> {
            if (tx.mapper(DepartmentMapper.class).hasParts(department)
                    || tx.mapper(PersonMapper.class).anyoneOf(department)) {
                throw new IllegalArgumentException("department.remove.used");
            }
            tx.mapper(DepartmentMapper.class).delete(department);
        });
    }

    @Override
    public ImportReport importDepartments(String csv) {
        var file = DepartmentFile.read(csv, areas);
        return database.inTransaction(tx -> new DepartmentImport(tx.mapper(DepartmentMapper.class)).run(file));
    }

    @Override
    public String departments() {
        return DepartmentFile.of(
                database.read(tx -> tx.mapper(DepartmentMapper.class).all()));
    }

    @Override
    public List<Appointment> appointments() {
        return database.read(tx -> tx.mapper(DutyMapper.class).from(roster.today()));
    }

    @Override
    public Optional<Appointment> appointment(String id) {
        return database.read(tx -> tx.mapper(DutyMapper.class).find(id));
    }

    @Override
    public Appointment appoint(PersonId person, PersonId deputy, LocalDate from, LocalDate until) {
        var today = roster.today();
        if (until.isBefore(from)) {
            throw new IllegalArgumentException("duty.until.order");
        }
        if (until.isBefore(today)) {
            throw new IllegalArgumentException("duty.until.past");
        }
        if (from.plusDays(LONGEST_DUTY_DAYS).isBefore(until)) {
            throw new IllegalArgumentException("duty.until.long");
        }
        if (person.equals(deputy)) {
            throw new IllegalArgumentException("duty.deputy.same");
        }
        var id = UUID.randomUUID().toString();
        return database.inTransaction(tx -> {
            mustExist(tx, person, "duty.deputy.invalid");
            mustExist(tx, deputy, "duty.deputy.invalid");
            var mapper = tx.mapper(DutyMapper.class);
            mapper.deleteOver(today.minusYears(1));
            mapper.insert(id, person, deputy, from, until, clock.instant());
            return mapper.find(id).orElseThrow();
        });
    }

    private void mustExist(Tx tx, PersonId person, String otherwise) {
        tx.mapper(PersonMapper.class)
                .find(person)
                .filter(roster::mayExist)
                .filter(p -> p.removedAt().isEmpty())
                .orElseThrow(() -> new IllegalArgumentException(otherwise));
    }

    @Override
    public List<Assigned> assignments(PersonId person) {
        return database.read(
                tx -> Postings.assigned(tx, tx.mapper(AssignmentMapper.class).from(person, roster.today())));
    }

    @Override
    public Optional<Assigned> assigned(String id) {
        return database
                .read(tx -> Postings.assigned(
                        tx, tx.mapper(AssignmentMapper.class).find(id).stream().toList()))
                .stream()
                .findFirst();
    }

    @Override
    public Assigned assign(PersonId person, Post post, LocalDate from, LocalDate until) {
        mustBeAssignable(from, until);
        if (post.roles().isEmpty()) {
            throw new IllegalArgumentException("assignment.roles.none");
        }
        var id = UUID.randomUUID().toString();
        database.run(tx -> {
            mustExist(tx, person, "assignment.person.invalid");
            tx.mapper(AssignmentMapper.class).deleteOver(roster.today().minusYears(1));
            var posting = new AssignmentMapper.Posting(id, person, post.department(), post.area(), from, until);
            Postings.insert(tx, posting, post.roles(), clock.instant());
        });
        return new Assigned(id, person, post, from, until);
    }

    private void mustBeAssignable(LocalDate from, LocalDate until) {
        if (until.isBefore(from)) {
            throw new IllegalArgumentException("assignment.until.order");
        }
        if (until.isBefore(roster.today())) {
            throw new IllegalArgumentException("assignment.until.past");
        }
        if (from.plusYears(LONGEST_ASSIGNMENT_YEARS).isBefore(until)) {
            throw new IllegalArgumentException("assignment.until.long");
        }
    }

    @Override
    public ImportReport importAssignments(String csv) {
        return database.inTransaction(
                tx -> new AssignmentImport(tx, areas, roster, clock.instant(), this::mustBeAssignable).run(csv));
    }

    @Override
    public void endAssignment(String id) {
        database.run(tx -> tx.mapper(AssignmentMapper.class).delete(id));
    }

    @Override
    public void endDuty(String id) {
        database.run(tx -> tx.mapper(DutyMapper.class).delete(id));
    }
}
