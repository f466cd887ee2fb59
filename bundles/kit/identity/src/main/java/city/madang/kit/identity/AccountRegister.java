// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.identity;

import city.madang.data.Tx;
import city.madang.geo.AreaId;
import city.madang.identity.DepartmentId;
import city.madang.identity.PersonId;
import city.madang.identity.Role;
import city.madang.kit.AccountAdmin;
import city.madang.kit.Cities;
import city.madang.kit.ModuleDatabase;
import city.madang.kit.identity.PersonMapper.Person;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The administrator's side of accounts. What takes rights away takes effect with the next call of that person. */
@Component
public final class AccountRegister implements AccountAdmin {
    private final ModuleDatabase database;
    private final Roster roster;
    private final Clock clock;
    private final Passwords passwords;
    private final RecoveryLinks links;

    @Activate
    public AccountRegister(@Reference IdentityTables tables, @Reference Cities cities, @Reference Clock clock) {
        this(tables, cities, clock, Passwords.COST);
    }

    /** @param cost of password hashes, see {@link AccountOffice} */
    public AccountRegister(IdentityTables tables, Cities cities, Clock clock, int cost) {
        database = tables.database();
        roster = new Roster(cities, clock);
        this.clock = clock;
        links = new RecoveryLinks(clock);
        passwords = new Passwords(cost, new SecureRandom(), cities);
    }

    @Override
    public List<Account> accounts() {
        return database.read(tx -> accounts(tx, tx.mapper(PersonMapper.class).all(roster.isDemo())));
    }

    @Override
    public Optional<Account> account(PersonId person) {
        return database.read(tx -> accounts(tx, there(tx, person).stream().toList())).stream()
                .findFirst();
    }

    private List<Account> accounts(Tx tx, List<Person> persons) {
        Map<PersonId, Instant> seen = tx.mapper(SessionMapper.class).lastSeen().stream()
                .collect(Collectors.toMap(SessionMapper.Seen::person, SessionMapper.Seen::seenAt));
        var factors = new HashSet<>(tx.mapper(FactorMapper.class).persons());
        Map<PersonId, Person> rows = persons.stream().collect(Collectors.toMap(Person::id, p -> p));
        return roster.officials(tx, persons).stream()
                .map(official -> new Account(
                        official,
                        !rows.get(official.id()).isActive(),
                        rows.get(official.id()).demo(),
                        factors.contains(official.id()),
                        Optional.ofNullable(seen.get(official.id()))))
                .toList();
    }

    @Override
    public void change(
            PersonId person, String name, Optional<DepartmentId> department, Optional<AreaId> area, Set<Role> roles) {
        AccountOffice.checkName(name);
        with(person, (tx, there) -> {
            if (!roles.contains(Role.ADMINISTRATOR)) {
                mustNotBeTheLast(tx, person);
            }
            var mapper = tx.mapper(PersonMapper.class);
            mapper.change(person, name.strip(), department, area);
            mapper.deleteRoles(person);
            AccountOffice.addRoles(tx, person, roles);
        });
    }

    @Override
    public void lock(PersonId person) {
        with(person, (tx, there) -> {
            mustNotBeTheLast(tx, person);
            tx.mapper(PersonMapper.class).lock(person, Optional.of(clock.instant()));
            endSessions(tx, person);
        });
    }

    @Override
    public void unlock(PersonId person) {
        with(person, (tx, there) -> tx.mapper(PersonMapper.class).lock(person, Optional.empty()));
    }

    @Override
    public void remove(PersonId person) {
        var nobodys = passwords.hash(SessionToken.next(new SecureRandom()).value());
        with(person, (tx, there) -> {
            mustNotBeTheLast(tx, person);
            var mapper = tx.mapper(PersonMapper.class);
            mapper.remove(person, "removed/" + UUID.randomUUID(), nobodys, clock.instant());
            mapper.deleteRoles(person);
            tx.mapper(DutyMapper.class).deleteOf(person);
            tx.mapper(AssignmentMapper.class).deleteOf(person);
            tx.mapper(FactorMapper.class).delete(person);
            tx.mapper(TokenMapper.class).deleteOf(person);
            tx.mapper(RecoverMapper.class).delete(person);
            tx.mapper(LinkMapper.class).deleteOf(person);
            endSessions(tx, person);
        });
    }

    @Override
    public String recovery(PersonId person) {
        return database.inTransaction(tx -> {
            there(tx, person).orElseThrow(() -> new IllegalArgumentException("account.login.unknown"));
            return links.make(tx, person);
        });
    }

    @Override
    public void setPassword(PersonId person, String password) {
        with(person, (tx, there) -> {
            passwords.check(there.login(), there.name(), password);
            tx.mapper(PersonMapper.class).setPassword(person, passwords.hash(password));
            tx.mapper(RecoverMapper.class).delete(person);
            endSessions(tx, person);
        });
    }

    private void with(PersonId person, BiConsumer<Tx, Person> act) {
        database.run(tx -> act.accept(
                tx, there(tx, person).orElseThrow(() -> new IllegalArgumentException("account.login.unknown"))));
    }

    private Optional<Person> there(Tx tx, PersonId person) {
        return tx.mapper(PersonMapper.class)
                .find(person)
                .filter(roster::mayExist)
                .filter(p -> p.removedAt().isEmpty());
    }

    private void mustNotBeTheLast(Tx tx, PersonId person) {
        if (tx.mapper(PersonMapper.class)
                .with(Role.ADMINISTRATOR, roster.isDemo())
                .equals(List.of(person))) {
            throw new IllegalArgumentException("account.roles.last");
        }
    }

    private static void endSessions(Tx tx, PersonId person) {
        tx.mapper(SessionMapper.class).deleteOthers(person, "");
    }
}
