// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import city.madang.geo.AreaId;
import city.madang.identity.DepartmentId;
import city.madang.identity.Official;
import city.madang.identity.PersonId;
import city.madang.identity.Role;
import city.madang.kit.Accounts;
import city.madang.kit.Accounts.Outcome.Wait;
import city.madang.kit.Accounts.Outcome.Welcome;
import city.madang.kit.Accounts.Outcome.Wrong;
import city.madang.kit.data.DataStore;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class AccountOfficeTest {
    private static final String PASSWORD = "four plain words here";
    private static final Role CLERK = Role.of("lostproperty.clerk");

    @OnBoth
    void signsInWithTheRightPasswordOnly(Town on) {
        var accounts = on.services().accounts;
        var person = create(accounts, "kim");
        assertThat(accounts.signIn("kim", PASSWORD, "192.0.2.1")).isEqualTo(new Welcome(Optional.of(person)));
        assertThat(accounts.signIn(" KIM ", PASSWORD, "192.0.2.1")).isInstanceOf(Welcome.class);
        assertThat(accounts.signIn("kim", PASSWORD + " ", "192.0.2.1")).isEqualTo(new Wrong());
        assertThat(accounts.signIn("kim2", PASSWORD, "192.0.2.1")).isEqualTo(new Wrong());
        assertThat(accounts.signIn("kim", "x".repeat(100_000), "192.0.2.1")).isEqualTo(new Wrong());
    }

    @OnBoth
    void takesAPasswordHoweverItsLettersAreComposed(Town on) {
        var accounts = on.services().accounts;
        accounts.create("composed", "Han", "비밀번호 카페 열두글자임", Optional.empty(), Optional.empty(), Set.of());
        var decomposed = java.text.Normalizer.normalize("비밀번호 카페 열두글자임", java.text.Normalizer.Form.NFD);
        assertThat(accounts.signIn("composed", decomposed, "192.0.2.2")).isInstanceOf(Welcome.class);
    }

    @OnBoth
    void keepsWhatAnOfficialIs(Town on) {
        var kit = on.services();
        var official = new Official(
                kit.accounts.create(
                        "park",
                        "Park Ji-won 박지원",
                        PASSWORD,
                        Optional.of(new DepartmentId("roads")),
                        Optional.of(new AreaId("11010")),
                        Set.of(CLERK, Role.ADMINISTRATOR)),
                "park",
                "Park Ji-won 박지원",
                Optional.of(new DepartmentId("roads")),
                Optional.of(new AreaId("11010")),
                Set.of(CLERK, Role.ADMINISTRATOR));
        assertThat(kit.organisation.official(official.id())).contains(official);
        assertThat(kit.accounts.officials()).contains(official);
        assertThat(kit.accounts.hasAdministrator()).isTrue();
    }

    @OnBoth
    void refusesWeakPasswordsAndTakenLoginsWithAReason(Town on) {
        var accounts = on.services().accounts;
        create(accounts, "lee-soon-shin");
        refuses(accounts, "choi", "elevenchars", "account.password.short");
        refuses(accounts, "choi", "가나다라".repeat(51), "account.password.long");
        refuses(accounts, "choi-min-jung", "Choi-Min-Jung", "account.password.login");
        for (var common : List.of(
                "password1234",
                "qwertyuiop12",
                "111111111111",
                "P@ssw0rd2024",
                "letmeinletmein",
                "choichoichoi",
                "seoulseoul12",
                "choi-min-jung-1")) {
            refuses(accounts, "choi-min-jung", common, "account.password.common");
        }
        refuses(accounts, "Lee-Soon-Shin", PASSWORD, "account.login.taken");
        refuses(accounts, "no spaces", PASSWORD, "account.login.form");
        assertThat(accounts.officials()).extracting(Official::login).doesNotContain("choi");
    }

    @OnBoth
    void waitsLongerAfterEachFailureAndRemembersAcrossRestarts(Town on) {
        var kit = on.services();
        create(kit.accounts, "guessed");
        fail(kit.accounts, "guessed", "192.0.2.3", 5);
        var restarted = kit.accounts();
        assertThat(restarted.signIn("guessed", PASSWORD, "192.0.2.4")).isEqualTo(new Wait(Duration.ofSeconds(30)));
        kit.clock.pass(Duration.ofSeconds(30));
        fail(restarted, "guessed", "192.0.2.3", 1);
        assertThat(restarted.signIn("guessed", PASSWORD, "192.0.2.3")).isEqualTo(new Wait(Duration.ofMinutes(1)));
        kit.clock.pass(Duration.ofMinutes(1));
        assertThat(restarted.signIn("guessed", PASSWORD, "192.0.2.3")).isInstanceOf(Welcome.class);
        fail(restarted, "guessed", "192.0.2.3", 5);
    }

    @OnBoth
    void limitsTriesAtLoginsThatDoNotExistInTheSameWay(Town on) {
        var accounts = on.services().accounts;
        fail(accounts, "nobody-here", "192.0.2.5", 5);
        assertThat(accounts.signIn("nobody-here", PASSWORD, "192.0.2.5")).isInstanceOf(Wait.class);
    }

    @OnBoth
    void oneGuessedAccountDoesNotLockTheOfficeBehindOneAddress(Town on) {
        var accounts = on.services().accounts;
        create(accounts, "victim");
        create(accounts, "neighbour");
        fail(accounts, "victim", "198.51.100.1", 5);
        assertThat(accounts.signIn("neighbour", PASSWORD, "198.51.100.1")).isInstanceOf(Welcome.class);
    }

    @OnBoth
    void addressThatTriesManyLoginsHasToWaitAndOthersHaveNot(Town on) {
        var kit = on.services();
        create(kit.accounts, "sprayed");
        for (int i = 0; i < Town.TRIES_PER_ADDRESS; i++) {
            fail(kit.accounts, "spray" + i, "2001:db8:1:2::" + i, 1);
        }
        assertThat(kit.accounts.signIn("sprayed", PASSWORD, "2001:db8:1:2:ffff::1"))
                .isEqualTo(new Wait(Duration.ofSeconds(30)));
        assertThat(kit.accounts.signIn("sprayed", PASSWORD, "2001:db8:1:3::1")).isInstanceOf(Welcome.class);
        kit.clock.pass(Duration.ofHours(2));
        assertThat(kit.accounts.signIn("sprayed", PASSWORD, "2001:db8:1:2::1")).isInstanceOf(Welcome.class);
    }

    @OnBoth
    void guessesAtTheSameMomentDoNotSlipPastTheLimit(Town on) throws Exception {
        var accounts = on.services().accounts;
        create(accounts, "rushed");
        Callable<Accounts.Outcome> guess = () -> accounts.signIn("rushed", "a wrong password", "192.0.2.6");
        var threads = Executors.newFixedThreadPool(8);
        try {
            var checked = threads
                    .invokeAll(IntStream.range(0, 16).mapToObj(i -> guess).toList())
                    .stream()
                    .map(AccountOfficeTest::outcome)
                    .filter(Wrong.class::isInstance)
                    .count();
            assertThat(checked).isEqualTo(5);
        } finally {
            threads.shutdown();
        }
    }

    @OnBoth
    void demoAccountsAreNothingOutsideADemo(Town on) {
        var kit = on.services();
        var demo = kit.accounts.createDemo("demo-clerk", "Demo", Optional.empty(), Set.of(CLERK));
        var token = kit.sessions.signIn(Optional.empty(), demo);
        assertThat(kit.accounts.signIn("demo-clerk", AccountOffice.DEMO_PASSWORD, "192.0.2.7"))
                .isEqualTo(new Welcome(Optional.of(demo)));
        assertThat(kit.sessions.visitor(token).official()).isPresent();

        kit.cities.demo = false;
        assertThat(kit.accounts.signIn("demo-clerk", AccountOffice.DEMO_PASSWORD, "192.0.2.7"))
                .isEqualTo(new Wrong());
        assertThat(kit.sessions.visitor(token).official()).isEmpty();
        assertThat(kit.organisation.official(demo)).isEmpty();
        assertThat(kit.organisation.officials(CLERK, Optional.empty()))
                .extracting(Official::id)
                .doesNotContain(demo);
        assertThat(kit.accounts.officials()).extracting(Official::id).doesNotContain(demo);
        assertThatIllegalStateException()
                .isThrownBy(() -> kit.accounts.createDemo("demo-2", "Demo", Optional.empty(), Set.of()));
    }

    @OnBoth
    void demoAccountIsExtendedAndARealOneNever(Town on) {
        var kit = on.services();
        var chief = Role.of("lostproperty.chief");
        var demo = kit.accounts.createDemo("demo-both", "Demo", Optional.empty(), Set.of(CLERK));
        assertThat(kit.accounts.createDemo("demo-both", "Demo", Optional.empty(), Set.of(CLERK, chief)))
                .isEqualTo(demo);
        assertThat(kit.organisation.official(demo).orElseThrow().roles()).containsExactlyInAnyOrder(CLERK, chief);

        var real = create(kit.accounts, "real-one");
        assertThatThrownBy(() -> kit.accounts.createDemo("real-one", "Demo", Optional.empty(), Set.of(chief)))
                .isInstanceOf(IllegalStateException.class);
        assertThat(kit.organisation.official(real).orElseThrow().roles()).containsExactly(CLERK);
    }

    @Test
    void onlyADemoCityGetsAnAdministratorByItself() throws IOException {
        var kit = Town.start(DataStore.derbyInMemory("identity-fresh"));
        kit.cities.demo = false;
        new DemoAdministrator(kit.accounts, kit.cities);
        assertThat(kit.accounts.officials()).isEmpty();
        assertThat(kit.accounts.hasAdministrator()).isFalse();

        kit.cities.demo = true;
        new DemoAdministrator(kit.accounts, kit.cities);
        new DemoAdministrator(kit.accounts, kit.cities);
        assertThat(kit.accounts.officials()).extracting(Official::login).containsExactly("admin");
        assertThat(kit.accounts.hasAdministrator()).isTrue();
        kit.store.close();
    }

    private static PersonId create(Accounts accounts, String login) {
        return accounts.create(login, "Name of " + login, PASSWORD, Optional.empty(), Optional.empty(), Set.of(CLERK));
    }

    private static void refuses(Accounts accounts, String login, String password, String key) {
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () -> accounts.create(login, "Choi", password, Optional.empty(), Optional.empty(), Set.of()))
                .withMessage(key);
    }

    private static void fail(Accounts accounts, String login, String address, int times) {
        for (int i = 0; i < times; i++) {
            assertThat(accounts.signIn(login, "a wrong password", address)).isEqualTo(new Wrong());
        }
    }

    private static Accounts.Outcome outcome(java.util.concurrent.Future<Accounts.Outcome> future) {
        try {
            return future.get();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    @OnBoth
    void takesSixtyFourCharactersOfAnyScriptAndLooksAtEach(Town on) {
        var kit = on.services();
        var hangul = "동해물과 백두산이 마르고 닳도록 하느님이 보우하사 우리나라 만세 무궁화 삼천리 화려 강산 대한 사람 대한으로 길이 보전하세";
        assertThat(hangul.length()).isGreaterThanOrEqualTo(64);
        kit.accounts.create("hangul-" + on, "Kim", hangul, Optional.empty(), Optional.empty(), Set.of());
        var login = ("hangul-" + on).toLowerCase(java.util.Locale.ROOT);
        assertThat(kit.accounts.signIn(login, hangul, "192.0.2.70")).isInstanceOf(Accounts.Outcome.Welcome.class);
        assertThat(kit.accounts.signIn(login, hangul.substring(0, hangul.length() - 1) + "소", "192.0.2.70"))
                .isInstanceOf(Accounts.Outcome.Wrong.class);
    }

    @OnBoth
    void renewsAnOlderHashWhenItsPasswordIsShown(Town on) {
        var kit = on.services();
        var login = "older-" + on.name().toLowerCase(java.util.Locale.ROOT);
        var person = kit.accounts.create(
                login, "Older", "four plain words here", Optional.empty(), Optional.empty(), Set.of());
        // As made before version h1: by "an older secret of mine", cost 4.
        var older = org.bouncycastle.crypto.generators.OpenBSDBCrypt.generate(
                "an older secret of mine".toCharArray(), new byte[16], 4);
        var database = kit.tables.database();
        database.run(tx -> tx.mapper(PersonMapper.class).setPassword(person, older));
        assertThat(kit.accounts.signIn(login, "four plain words here", "192.0.2.71"))
                .isInstanceOf(Accounts.Outcome.Wrong.class);
        for (int i = 0; i < 2; i++) {
            assertThat(kit.accounts.signIn(login, "an older secret of mine", "192.0.2.71"))
                    .isInstanceOf(Accounts.Outcome.Welcome.class);
            assertThat(database.read(tx -> tx.mapper(PersonMapper.class).find(person))
                            .orElseThrow()
                            .password())
                    .startsWith("h1$2");
        }
    }
}
