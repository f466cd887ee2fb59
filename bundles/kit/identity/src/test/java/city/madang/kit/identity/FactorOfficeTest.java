// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.identity;

import static org.assertj.core.api.Assertions.assertThat;

import city.madang.identity.PersonId;
import city.madang.identity.Role;
import city.madang.kit.Accounts.Outcome.Wait;
import city.madang.kit.Accounts.Outcome.Welcome;
import city.madang.kit.Accounts.Outcome.Wrong;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

class FactorOfficeTest {
    private static final String HERE = "192.0.2.80";

    @OnBoth
    void takesEachCodeOfTheAppOnce(Town on) {
        var kit = on.services();
        var person = person(kit, Set.of());
        var key = kit.factors.newKey();
        assertThat(kit.factors.setUp(person, key, "000 00")).isEmpty();
        assertThat(kit.factors.isSetUp(person)).isFalse();
        assertThat(setUp(kit, person, key)).hasSize(10);
        assertThat(kit.factors.isSetUp(person)).isTrue();
        assertThat(kit.factors.check(person, code(kit, key), HERE))
                .as("the code that set it up")
                .isEqualTo(new Wrong());
        kit.clock.pass(Duration.ofSeconds(30));
        var code = code(kit, key);
        assertThat(kit.factors.check(person, code.substring(0, 3) + " " + code.substring(3), HERE))
                .isEqualTo(new Welcome(Optional.of(person)));
        assertThat(kit.factors.check(person, code, HERE)).isEqualTo(new Wrong());
    }

    @OnBoth
    void takesEachRecoveryCodeOnceAndOnlyItsOwners(Town on) {
        var kit = on.services();
        var one = person(kit, Set.of());
        var other = person(kit, Set.of());
        var codes = setUp(kit, one, kit.factors.newKey());
        setUp(kit, other, kit.factors.newKey());
        assertThat(kit.factors.check(other, codes.get(0), HERE)).isEqualTo(new Wrong());
        assertThat(kit.factors.check(one, codes.get(0).toLowerCase(), HERE)).isInstanceOf(Welcome.class);
        assertThat(kit.factors.check(one, codes.get(0), HERE)).isEqualTo(new Wrong());
        assertThat(kit.factors.recoveryCodes(one)).isEqualTo(9);
        kit.factors.newRecoveryCodes(one);
        assertThat(kit.factors.check(one, codes.get(1), HERE)).isEqualTo(new Wrong());
        assertThat(kit.factors.recoveryCodes(one)).isEqualTo(10);
    }

    @OnBoth
    void waitsAfterFiveWrongCodesAlsoWithARightOne(Town on) {
        var kit = on.services();
        var person = person(kit, Set.of());
        var key = kit.factors.newKey();
        setUp(kit, person, key);
        kit.clock.pass(Duration.ofSeconds(30));
        for (int i = 0; i < 5; i++) {
            assertThat(kit.factors.check(person, "1", HERE)).isEqualTo(new Wrong());
        }
        assertThat(kit.factors.check(person, code(kit, key), HERE)).isEqualTo(new Wait(Duration.ofSeconds(30)));
    }

    @OnBoth
    void tableHasNeitherKeyNorCodesInTheClear(Town on) {
        var kit = on.services();
        var person = person(kit, Set.of());
        var key = kit.factors.newKey();
        setUp(kit, person, key);
        var kept = kit.tables
                .database()
                .read(tx -> tx.mapper(FactorMapper.class).secret(person))
                .orElseThrow();
        assertThat(kept).doesNotContain(key);
        kit.keys.rotate();
        kit.clock.pass(Duration.ofSeconds(30));
        assertThat(kit.factors.check(person, code(kit, key), HERE)).isInstanceOf(Welcome.class);
    }

    @OnBoth
    void goesWithTheAccountAndWhenItIsRemoved(Town on) {
        var kit = on.services();
        var person = person(kit, Set.of());
        setUp(kit, person, kit.factors.newKey());
        assertThat(kit.register.account(person).orElseThrow().secondFactor()).isTrue();
        kit.factors.remove(person);
        assertThat(kit.register.account(person).orElseThrow().secondFactor()).isFalse();
        setUp(kit, person, kit.factors.newKey());
        kit.register.remove(person);
        assertThat(kit.factors.isSetUp(person)).isFalse();
    }

    @OnBoth
    void isDemandedOfWhomTheSettingsSay(Town on) {
        var kit = on.services();
        var administrator = person(kit, Set.of(Role.ADMINISTRATOR));
        var clerk = person(kit, Set.of());
        var some = kit.factors(FactorOffice.Demand.ADMINISTRATORS);
        assertThat(some.isDemanded(administrator)).isTrue();
        assertThat(some.isDemanded(clerk)).isFalse();
        assertThat(kit.factors(FactorOffice.Demand.OFFICIALS).isDemanded(clerk)).isTrue();
        assertThat(kit.factors.isDemanded(administrator)).isFalse();
    }

    @OnBoth
    void linkNamesCityAndLogin(Town on) {
        var kit = on.services();
        var person = person(kit, Set.of());
        assertThat(kit.factors.link(person, "ABC"))
                .matches("otpauth://totp/Seoul:f[0-9a-f-]+\\?secret=ABC&issuer=Seoul");
    }

    private static List<String> setUp(Town.Services kit, PersonId person, String key) {
        return kit.factors.setUp(person, key, code(kit, key)).orElseThrow();
    }

    private static String code(Town.Services kit, String key) {
        return new Totp(key).code(Totp.step(kit.clock.instant()));
    }

    private static PersonId person(Town.Services kit, Set<Role> roles) {
        var login = "f" + UUID.randomUUID().toString().substring(0, 12);
        return kit.accounts.create(
                login, "Somebody", "four plain words here", Optional.empty(), Optional.empty(), roles);
    }
}
