// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.identity;

import city.madang.data.Tx;
import city.madang.identity.Duty;
import city.madang.identity.Official;
import city.madang.identity.PersonId;
import city.madang.identity.Post;
import city.madang.identity.Role;
import city.madang.kit.Cities;
import city.madang.kit.identity.DutyMapper.Standing;
import city.madang.kit.identity.PersonMapper.Holding;
import city.madang.kit.identity.PersonMapper.Person;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Puts persons, their roles, and today's further posts and duties together. A duty is of the colleague's own post: it passes on
 * neither their further posts nor their duties. */
final class Roster {
    /** Beyond that many persons all roles are read; a longer list in a statement costs more. */
    private static final int MOST_NAMED = 300;

    private final Cities cities;
    private final Clock clock;

    Roster(Cities cities, Clock clock) {
        this.cities = cities;
        this.clock = clock;
    }

    /** Whether the account counts here: those of a demo are nothing outside one. */
    boolean mayExist(Person person) {
        return isDemo() || !person.demo();
    }

    boolean isDemo() {
        return cities.city().demo();
    }

    LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), cities.city().zone());
    }

    /** Somebody as they are for looking up who did something; locked and removed ones too, without rights of theirs. */
    Optional<Official> known(Tx tx, PersonId id) {
        return tx.mapper(PersonMapper.class)
                .find(id)
                .filter(this::mayExist)
                .map(person ->
                        person.isActive() ? official(tx, person) : person.official(Set.of(), List.of(), List.of()));
    }

    /** Somebody who may act. */
    Optional<Official> acting(Tx tx, PersonId id) {
        return tx.mapper(PersonMapper.class)
                .find(id)
                .filter(this::mayExist)
                .filter(Person::isActive)
                .map(person -> official(tx, person));
    }

    private Official official(Tx tx, Person person) {
        var mapper = tx.mapper(PersonMapper.class);
        var duties = tx.mapper(DutyMapper.class).of(person.id(), today()).stream()
                .filter(this::mayStand)
                .map(standing -> duty(standing, Set.copyOf(mapper.roles(standing.person()))))
                .toList();
        var postings = tx.mapper(AssignmentMapper.class).of(person.id(), today());
        return person.official(Set.copyOf(mapper.roles(person.id())), duties, Postings.assignments(tx, postings));
    }

    /** Many at once. */
    List<Official> officials(Tx tx, List<Person> persons) {
        var standing = tx.mapper(DutyMapper.class).all(today()).stream()
                .filter(this::mayStand)
                .toList();
        var roles = roles(tx, persons, standing);
        var duties = standing.stream()
                .collect(Collectors.groupingBy(
                        Standing::deputy,
                        Collectors.mapping(
                                each -> duty(each, roles.getOrDefault(each.person(), Set.of())), Collectors.toList())));
        var further = Postings.byPerson(tx, tx.mapper(AssignmentMapper.class).all(today()));
        return persons.stream()
                .map(p -> p.official(
                        roles.getOrDefault(p.id(), Set.of()),
                        duties.getOrDefault(p.id(), List.of()),
                        further.getOrDefault(p.id(), List.of())))
                .toList();
    }

    private static Map<PersonId, Set<Role>> roles(Tx tx, List<Person> persons, List<Standing> standing) {
        var wanted = Stream.concat(
                        persons.stream().map(Person::id), standing.stream().map(Standing::person))
                .distinct()
                .toList();
        return tx.mapper(PersonMapper.class).holdings(wanted.size() > MOST_NAMED ? List.of() : wanted).stream()
                .collect(Collectors.groupingBy(Holding::person, Collectors.mapping(Holding::role, Collectors.toSet())));
    }

    private boolean mayStand(Standing standing) {
        return isDemo() || !standing.demo();
    }

    private static Duty duty(Standing standing, Set<Role> roles) {
        var post = new Post(standing.department(), standing.area(), roles);
        return new Duty(standing.person(), standing.name(), post, standing.until());
    }
}
