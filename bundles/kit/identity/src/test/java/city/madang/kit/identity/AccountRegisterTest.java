// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import city.madang.geo.AreaId;
import city.madang.identity.DepartmentId;
import city.madang.identity.PersonId;
import city.madang.identity.Role;
import city.madang.kit.AccountAdmin.Account;
import city.madang.kit.Accounts.Outcome.Wait;
import city.madang.kit.Accounts.Outcome.Welcome;
import city.madang.kit.Accounts.Outcome.Wrong;
import city.madang.kit.Device;
import city.madang.kit.data.DataStore;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class AccountRegisterTest {
    private static final String PASSWORD = "four plain words here";
    private static final Role CLERK = Role.of("lostproperty.clerk");
    private static final Role CHIEF = Role.of("lostproperty.chief");

    @OnBoth
    void changesWhatAnOfficialIsWithTheNextCall(Town on) {
        var kit = on.services();
        var person = create(kit, "changed");
        var token = kit.sessions.signIn(Optional.empty(), person);
        var roads = Optional.of(new DepartmentId("roads"));
        var area = Optional.of(new AreaId("d1"));

        kit.register.change(person, "New Name", roads, area, Set.of(CLERK, CHIEF));

        var now = kit.sessions.visitor(token).official().orElseThrow();
        assertThat(now.name()).isEqualTo("New Name");
        assertThat(now.department()).isEqualTo(roads);
        assertThat(now.area()).isEqualTo(area);
        assertThat(now.roles()).containsExactlyInAnyOrder(CLERK, CHIEF);
    }

    @OnBoth
    void lockedAccountIsNobodyUntilItIsUnlocked(Town on) {
        var kit = on.services();
        var person = create(kit, "locked");
        var token = kit.sessions.signIn(Optional.empty(), person);

        kit.register.lock(person);

        assertThat(kit.sessions.visitor(token).official()).isEmpty();
        assertThat(kit.accounts.signIn("locked", PASSWORD, "192.0.2.1")).isEqualTo(new Wrong());
        assertThat(kit.organisation.officials(CLERK, Optional.empty()))
                .extracting(o -> o.id())
                .doesNotContain(person);
        assertThat(kit.register.account(person)).map(Account::locked).contains(true);

        kit.register.unlock(person);
        assertThat(kit.accounts.signIn("locked", PASSWORD, "192.0.2.1")).isEqualTo(new Welcome(Optional.of(person)));
        assertThat(kit.sessions.visitor(token).official())
                .as("sessions stay ended")
                .isEmpty();
    }

    @OnBoth
    void removedAccountLeavesItsNameAndFreesItsLogin(Town on) {
        var kit = on.services();
        var person = create(kit, "removed");
        var token = kit.sessions.signIn(Optional.empty(), person);

        kit.register.remove(person);

        assertThat(kit.sessions.visitor(token).official()).isEmpty();
        assertThat(kit.accounts.signIn("removed", PASSWORD, "192.0.2.1")).isEqualTo(new Wrong());
        assertThat(kit.register.account(person)).isEmpty();
        var left = kit.organisation.official(person).orElseThrow();
        assertThat(left.name()).isEqualTo("Name of removed");
        assertThat(left.roles()).isEmpty();
        assertThat(create(kit, "removed")).isNotEqualTo(person);
    }

    @Test
    void keepsTheLastAdministrator() throws Exception {
        var kit = Town.start(DataStore.derbyInMemory("identity-last"));
        var last = kit.accounts.create(
                "last", "Last", PASSWORD, Optional.empty(), Optional.empty(), Set.of(Role.ADMINISTRATOR));
        refuses(() -> kit.register.lock(last), "account.roles.last");
        refuses(() -> kit.register.remove(last), "account.roles.last");
        refuses(
                () -> kit.register.change(last, "Last", Optional.empty(), Optional.empty(), Set.of()),
                "account.roles.last");

        var next = kit.accounts.create(
                "next", "Next", PASSWORD, Optional.empty(), Optional.empty(), Set.of(Role.ADMINISTRATOR));
        kit.register.lock(last);
        refuses(() -> kit.register.remove(next), "account.roles.last");
        kit.store.close();
    }

    @OnBoth
    void newPasswordOfAnAdministratorEndsEverySession(Town on) {
        var kit = on.services();
        var person = create(kit, "forgetful");
        var token = kit.sessions.signIn(Optional.empty(), person);
        refuses(() -> kit.register.setPassword(person, "short"), "account.password.short");

        kit.register.setPassword(person, "five other words are here");

        assertThat(kit.sessions.visitor(token).official()).isEmpty();
        assertThat(kit.accounts.signIn("forgetful", PASSWORD, "192.0.2.1")).isEqualTo(new Wrong());
        assertThat(kit.accounts.signIn("forgetful", "five other words are here", "192.0.2.1"))
                .isInstanceOf(Welcome.class);
    }

    @OnBoth
    void ownPasswordNeedsThePresentOneAndLimitsTries(Town on) {
        var kit = on.services();
        var person = create(kit, "own-password");
        var fresh = "a fresh password for me";
        refuses(() -> kit.accounts.changePassword(person, PASSWORD, "short", "192.0.2.1"), "account.password.short");
        assertThat(kit.accounts.changePassword(person, PASSWORD, fresh, "192.0.2.1"))
                .isInstanceOf(Welcome.class);
        for (int i = 0; i < 5; i++) {
            assertThat(kit.accounts.changePassword(person, PASSWORD, fresh, "192.0.2.1"))
                    .isEqualTo(new Wrong());
        }
        assertThat(kit.accounts.changePassword(person, fresh, PASSWORD, "192.0.2.1"))
                .isInstanceOf(Wait.class);
        assertThat(kit.accounts.signIn("own-password", fresh, "192.0.2.1"))
                .as("it is one limit for one secret")
                .isInstanceOf(Wait.class);
    }

    @OnBoth
    void listsSessionsAndEndsThemOneByOneOrAll(Town on) {
        var kit = on.services();
        var person = create(kit, "travelling");
        var other = create(kit, "stranger");
        var office = kit.sessions.signIn(Optional.empty(), person, new Device("192.0.2.1", "Firefox"));
        var phone = kit.sessions.signIn(Optional.empty(), person, new Device("198.51.100.2", "x".repeat(5000)));
        var tablet = kit.sessions.signIn(Optional.empty(), person, Device.UNKNOWN);

        var open = kit.sessions.open(person);
        assertThat(open).hasSize(3);
        assertThat(open).extracting(o -> o.device().agent()).contains("Firefox", "x".repeat(200));

        var id = kit.sessions.id(phone).orElseThrow();
        assertThat(kit.sessions.end(other, id)).as("somebody else's").isFalse();
        assertThat(kit.sessions.end(person, id)).isTrue();
        assertThat(kit.sessions.visitor(phone).official()).isEmpty();

        assertThat(kit.sessions.endOthers(person, Optional.of(office))).isEqualTo(1);
        assertThat(kit.sessions.visitor(tablet).official()).isEmpty();
        assertThat(kit.sessions.visitor(office).official()).isPresent();
    }

    @OnBoth
    void sessionThatHasOnlyBegunIsNobody(Town on) {
        var kit = on.services();
        var person = create(kit, "begun");
        var token = kit.sessions.begin(Optional.empty(), person, Device.UNKNOWN);
        assertThat(kit.sessions.visitor(token).official()).isEmpty();
        assertThat(kit.sessions.begun(token)).contains(person);
        assertThat(kit.sessions.open(person)).isEmpty();

        var whole = kit.sessions.signIn(Optional.of(token), person, Device.UNKNOWN);
        assertThat(kit.sessions.begun(token)).as("the old token ended").isEmpty();
        assertThat(kit.sessions.begun(whole)).isEmpty();
        assertThat(kit.sessions.visitor(whole).official()).isPresent();

        var late = kit.sessions.begin(Optional.empty(), person, Device.UNKNOWN);
        kit.clock.pass(Duration.ofMinutes(16));
        assertThat(kit.sessions.begun(late)).isEmpty();
    }

    @OnBoth
    void linkGivesANewPasswordOnceAndEndsSessions(Town on) {
        var kit = on.services();
        var person = create(kit, "lost-password");
        var session = kit.sessions.signIn(Optional.empty(), person);
        var earlier = kit.register.recovery(person);
        var secret = kit.register.recovery(person);
        assertThat(kit.accounts.recovering(earlier)).isEmpty();
        assertThat(kit.accounts.recovering(secret)).contains(person);
        assertThatIllegalArgumentException().isThrownBy(() -> kit.accounts.recover(secret, "short"));
        assertThat(kit.accounts.recover(secret, "a whole new password")).contains(person);
        assertThat(kit.accounts.recover(secret, "yet another password")).isEmpty();
        assertThat(kit.sessions.visitor(session).official()).isEmpty();
    }

    @OnBoth
    void linkEndsAfterADayAndWithTheAccount(Town on) {
        var kit = on.services();
        var person = create(kit, "lost-for-a-day");
        var secret = kit.register.recovery(person);
        kit.register.lock(person);
        assertThat(kit.accounts.recover(secret, "a whole new password")).isEmpty();
        kit.register.unlock(person);
        var fresh = kit.register.recovery(person);
        kit.clock.pass(Duration.ofDays(1));
        assertThat(kit.accounts.recovering(fresh)).isEmpty();
        assertThat(kit.accounts.recovering("no secret of ours")).isEmpty();
    }

    private static PersonId create(Town.Services kit, String login) {
        return kit.accounts.create(
                login, "Name of " + login, PASSWORD, Optional.empty(), Optional.empty(), Set.of(CLERK));
    }

    private static void refuses(Runnable act, String key) {
        assertThatIllegalArgumentException().isThrownBy(act::run).withMessage(key);
    }
}
