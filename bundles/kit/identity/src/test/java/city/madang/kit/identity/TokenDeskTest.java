// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import city.madang.identity.DepartmentId;
import city.madang.identity.PersonId;
import city.madang.identity.Role;
import city.madang.identity.Visitor;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

class TokenDeskTest {
    private static final Role CLERK = Role.of("lostproperty.clerk");
    private static final Role CHIEF = Role.of("lostproperty.chief");

    @OnBoth
    void actsForItsOwnerWithTheRolesItNames(Town on) {
        var kit = on.services();
        var desk = desk(kit);
        var person = person(kit, CLERK, CHIEF);
        var token = desk.make(person, "reports", Set.of(CLERK), today(kit).plusDays(1));
        var official = desk.visitor(token).official().orElseThrow();
        assertThat(official.id()).isEqualTo(person);
        assertThat(official.roles()).containsExactly(CLERK);
        assertThat(official.department()).contains(new DepartmentId("roads"));
        assertThat(desk.tokens(person)).hasSize(1);
        assertThat(desk.tokens(person).get(0).used()).contains(kit.clock.instant());
    }

    @OnBoth
    void everybodyLosesTheRolesOfAModuleWhoseDataIsDeleted(Town on) {
        var kit = on.services();
        var gone = Role.of("bygone.clerk");
        var person = person(kit, CLERK, gone, Role.of("bygones.clerk"));
        var token = desk(kit).make(person, "reports", Set.of(CLERK, gone), today(kit));
        var login = kit.organisation.official(person).orElseThrow().login();
        var posting = "login;roles;department;from;until\n" + login + ";bygone.clerk;;" + today(kit) + ";" + today(kit);
        assertThat(kit.departments.importAssignments(posting).added()).isEqualTo(1);
        IdentityHoldings.erase(kit.tables, "bygone");
        assertThat(kit.organisation.official(person).orElseThrow().roles())
                .containsExactlyInAnyOrder(CLERK, Role.of("bygones.clerk"));
        assertThat(desk(kit).visitor(token).official().orElseThrow().roles()).containsExactly(CLERK);
        assertThat(kit.organisation.officials(gone, Optional.empty())).isEmpty();
    }

    @OnBoth
    void losesWhatItsOwnerLoses(Town on) {
        var kit = on.services();
        var desk = desk(kit);
        var person = person(kit, CLERK, CHIEF);
        var token = desk.make(person, "reports", Set.of(CLERK), today(kit).plusDays(1));
        kit.register.change(person, "Somebody", Optional.empty(), Optional.empty(), Set.of(CHIEF));
        assertThat(desk.visitor(token).official().orElseThrow().roles()).isEmpty();
        kit.register.lock(person);
        assertThat(desk.visitor(token)).isEqualTo(Visitor.ANYBODY);
        kit.register.unlock(person);
        kit.register.remove(person);
        assertThat(desk.visitor(token)).isEqualTo(Visitor.ANYBODY);
    }

    @OnBoth
    void endsAfterItsLastDayAndWhenRevoked(Town on) {
        var kit = on.services();
        var desk = desk(kit);
        var person = person(kit, CLERK);
        var today = desk.make(person, "today", Set.of(CLERK), today(kit));
        var longer = desk.make(person, "longer", Set.of(CLERK), today(kit).plusDays(300));
        var id = desk.tokens(person).stream()
                .filter(t -> t.name().equals("longer"))
                .findFirst()
                .orElseThrow()
                .id();
        assertThat(desk.revoke(person(kit, CLERK), id)).as("somebody else's").isFalse();
        kit.clock.pass(Duration.ofDays(1));
        assertThat(desk.visitor(today)).isEqualTo(Visitor.ANYBODY);
        assertThat(desk.visitor(longer).official()).isPresent();
        assertThat(desk.revoke(person, id)).isTrue();
        assertThat(desk.visitor(longer)).isEqualTo(Visitor.ANYBODY);
    }

    @OnBoth
    void isNoSessionAndASessionIsNoToken(Town on) {
        var kit = on.services();
        var desk = desk(kit);
        var person = person(kit, CLERK);
        var token = desk.make(person, "reports", Set.of(CLERK), today(kit));
        assertThat(kit.sessions.visitor(token)).isEqualTo(Visitor.ANYBODY);
        var session = kit.sessions.signIn(Optional.empty(), person);
        assertThat(desk.visitor(session)).isEqualTo(Visitor.ANYBODY);
        assertThat(desk.visitor("madang_" + session)).isEqualTo(Visitor.ANYBODY);
    }

    @OnBoth
    void refusesWhatMakesNoSense(Town on) {
        var kit = on.services();
        var person = person(kit, CLERK);
        refuses(kit, person, " ", Set.of(CLERK), today(kit), "token.name.form");
        refuses(kit, person, "x", Set.of(), today(kit), "token.roles.none");
        refuses(kit, person, "x", Set.of(CHIEF), today(kit), "token.roles.invalid");
        refuses(kit, person, "x", Set.of(CLERK), today(kit).minusDays(1), "token.until.invalid");
        refuses(kit, person, "x", Set.of(CLERK), today(kit).plusDays(367), "token.until.invalid");
        for (int i = 0; i < 20; i++) {
            desk(kit).make(person, "x", Set.of(CLERK), today(kit));
        }
        refuses(kit, person, "x", Set.of(CLERK), today(kit), "token.name.many");
    }

    private static void refuses(
            Town.Services kit, PersonId person, String name, Set<Role> roles, LocalDate until, String key) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> desk(kit).make(person, name, roles, until))
                .withMessage(key);
    }

    private static TokenDesk desk(Town.Services kit) {
        return new TokenDesk(kit.tables, kit.cities, kit.clock);
    }

    private static LocalDate today(Town.Services kit) {
        return LocalDate.ofInstant(kit.clock.instant(), ZoneId.of("Asia/Seoul"));
    }

    private static PersonId person(Town.Services kit, Role... roles) {
        var login = "t" + UUID.randomUUID().toString().substring(0, 12);
        return kit.accounts.create(
                login,
                "Somebody",
                "four plain words here",
                Optional.of(new DepartmentId("roads")),
                Optional.empty(),
                Set.of(roles));
    }
}
