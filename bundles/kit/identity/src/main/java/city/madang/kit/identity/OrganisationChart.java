// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.identity;

import city.madang.data.Tx;
import city.madang.identity.Department;
import city.madang.identity.DepartmentId;
import city.madang.identity.Official;
import city.madang.identity.Organisation;
import city.madang.identity.PersonId;
import city.madang.identity.Post;
import city.madang.identity.Role;
import city.madang.kit.Cities;
import city.madang.kit.InsertIfAbsent;
import city.madang.kit.ModuleDatabase;
import city.madang.l10n.LocalText;
import java.time.Clock;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Departments and officials in the city's database. Read at each question: several nodes share the tables. */
@Component
public final class OrganisationChart implements Organisation {
    private final ModuleDatabase database;
    private final Roster roster;

    @Activate
    public OrganisationChart(@Reference IdentityTables tables, @Reference Cities cities, @Reference Clock clock) {
        database = tables.database();
        roster = new Roster(cities, clock);
    }

    @Override
    public List<Department> departments() {
        return database.read(tx -> tx.mapper(DepartmentMapper.class).all());
    }

    @Override
    public Optional<Department> department(DepartmentId id) {
        return database.read(tx -> tx.mapper(DepartmentMapper.class).find(id));
    }

    @Override
    public boolean within(DepartmentId inner, DepartmentId outer) {
        return inner.equals(outer) || database.read(tx -> upwards(tx, inner)).contains(outer);
    }

    @Override
    public Department ensureDepartment(DepartmentId id, LocalText name) {
        return department(id)
                .orElseGet(() -> database.inTransaction(tx -> {
                    var mapper = tx.mapper(DepartmentMapper.class);
                    var made = new Department(id, Optional.empty(), name, Optional.empty());
                    InsertIfAbsent.run(() -> mapper.insertIfAbsent(made));
                    return mapper.find(id).orElseThrow();
                }));
    }

    @Override
    public Optional<Official> official(PersonId id) {
        return database.read(tx -> roster.known(tx, id));
    }

    @Override
    public List<Official> officials(Role role, Optional<DepartmentId> department) {
        return database.read(tx -> {
            var above = department.map(d -> upwards(tx, d));
            Predicate<Post> fits = post -> post.holds(role)
                    && (above.isEmpty()
                            || post.department().map(above.get()::contains).orElse(true));
            var able = tx.mapper(PersonMapper.class).ableTo(role, roster.today(), roster.isDemo());
            return roster.officials(tx, able).stream()
                    .filter(official -> official.posts().stream().anyMatch(fits))
                    .toList();
        });
    }

    /** The department and all above it. A ring, which only a hand in the tables can make, ends where it began. */
    static Set<DepartmentId> upwards(Tx tx, DepartmentId from) {
        var chain = new LinkedHashSet<DepartmentId>();
        var next = Optional.of(from);
        while (next.isPresent() && chain.add(next.get())) {
            next = tx.mapper(DepartmentMapper.class).find(next.get()).flatMap(Department::parent);
        }
        return chain;
    }
}
