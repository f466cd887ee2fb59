// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.identity;

import static org.assertj.core.api.Assertions.assertThat;

import city.madang.identity.Citizen;
import city.madang.identity.PersonId;
import city.madang.identity.ReceiptNumber;
import city.madang.kit.CitizenAccounts.Asked;
import city.madang.kit.CitizenAccounts.Entered;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;

class CitizenOfficeTest {
    private static final String HOME = "192.0.2.90";

    @OnBoth
    void signsInByACodeThatIsGoodOnce(Town on) {
        var kit = on.services();
        var mail = mail();
        var sent = ask(kit, mail.toUpperCase(Locale.ROOT));
        assertThat(sent.shown()).isEqualTo("m…@example.org");
        var code = kit.letters.code(mail);
        assertThat(kit.citizens.enter(sent.ticket(), "0000 0000")).isEqualTo(new Entered.Wrong());
        var citizen = welcome(kit.citizens.enter(sent.ticket(), code));
        assertThat(kit.citizens.enter(sent.ticket(), code)).isEqualTo(new Entered.Over());
        assertThat(signIn(kit, mail)).as("the same account again").isEqualTo(citizen);
    }

    @OnBoth
    void codeWorksWithItsTicketOnlyAndForTenMinutes(Town on) {
        var kit = on.services();
        var mail = mail();
        var mine = ask(kit, mail);
        var thiefs = ask(kit, mail());
        assertThat(kit.citizens.enter(thiefs.ticket(), kit.letters.code(mail))).isEqualTo(new Entered.Wrong());
        assertThat(kit.citizens.enter("no ticket of ours", kit.letters.code(mail)))
                .isEqualTo(new Entered.Over());
        kit.clock.pass(Duration.ofMinutes(10));
        assertThat(kit.citizens.enter(mine.ticket(), kit.letters.code(mail))).isEqualTo(new Entered.Over());
    }

    @OnBoth
    void codeIsOverAfterFiveGuessesAndAnotherBrowserCannotSpendThem(Town on) {
        var kit = on.services();
        var mail = mail();
        var mine = ask(kit, mail);
        var code = kit.letters.code(mail);
        var thiefs = ask(kit, mail);
        for (int i = 0; i < 4; i++) {
            assertThat(kit.citizens.enter(thiefs.ticket(), "1")).isEqualTo(new Entered.Wrong());
        }
        assertThat(kit.citizens.enter(thiefs.ticket(), "1")).isEqualTo(new Entered.Over());
        assertThat(kit.citizens.enter(thiefs.ticket(), kit.letters.code(mail))).isEqualTo(new Entered.Over());
        assertThat(kit.citizens.enter(mine.ticket(), code)).isInstanceOf(Entered.Welcome.class);
    }

    @OnBoth
    void bringsPhoneNumbersToOneForm(Town on) {
        var kit = on.services();
        var phone = "010-" + (1000 + new Random().nextInt(9000)) + "-5678";
        var whole = "+82" + phone.substring(1).replace("-", "");
        var one = signIn(kit, phone, whole);
        assertThat(signIn(kit, "+82 " + phone.substring(1), whole)).isEqualTo(one);
        assertThat(kit.letters.to(whole)).hasSize(2);
        assertThat(kit.citizens.ask("12", Locale.ENGLISH, HOME)).isEqualTo(new Asked.Invalid());
        assertThat(kit.citizens.ask("a@b@c, d@example.org", Locale.ENGLISH, HOME))
                .isEqualTo(new Asked.Invalid());
    }

    @OnBoth
    void limitsCodesToOneAddressAndForgetsThatAfterAnHour(Town on) {
        var kit = on.services();
        var mail = mail();
        for (int i = 0; i < 3; i++) {
            assertThat(kit.citizens.ask(mail, Locale.ENGLISH, "198.51.100." + i))
                    .isInstanceOf(Asked.Sent.class);
        }
        assertThat(kit.citizens.ask(mail, Locale.ENGLISH, HOME)).isEqualTo(new Asked.Wait(Duration.ofSeconds(30)));
        assertThat(kit.letters.to(mail)).hasSize(3);
        kit.clock.pass(Duration.ofMinutes(61));
        assertThat(kit.citizens.ask(mail, Locale.ENGLISH, HOME)).isInstanceOf(Asked.Sent.class);
    }

    @OnBoth
    void rightCodeForgetsHowOftenOneAsked(Town on) {
        var kit = on.services();
        var mail = mail();
        for (int i = 0; i < 5; i++) {
            signIn(kit, mail);
        }
        assertThat(kit.letters.to(mail)).hasSize(5);
    }

    @OnBoth
    void limitsCodesAskedFromOneNetworkAndNotFromOthers(Town on) {
        var kit = on.services();
        for (int i = 0; i < Town.TRIES_PER_ADDRESS; i++) {
            assertThat(kit.citizens.ask(mail(), Locale.ENGLISH, "203.0.113.9")).isInstanceOf(Asked.Sent.class);
        }
        assertThat(kit.citizens.ask(mail(), Locale.ENGLISH, "203.0.113.9")).isInstanceOf(Asked.Wait.class);
        assertThat(kit.citizens.ask(mail(), Locale.ENGLISH, "203.0.113.10")).isInstanceOf(Asked.Sent.class);
    }

    @OnBoth
    void keepsReceiptsWithTheAccount(Town on) {
        var kit = on.services();
        var mail = mail();
        var citizen = signIn(kit, mail);
        var number = number();
        var token = kit.sessions.hold(Optional.of(kit.sessions.signIn(Optional.empty(), citizen)), number);
        var visitor = kit.sessions.visitor(token);
        assertThat(visitor.citizen()).contains(new Citizen(citizen, "m…@example.org"));
        assertThat(visitor.official()).isEmpty();
        assertThat(visitor.holds()).containsExactly(number);
        var later = kit.sessions.visitor(kit.sessions.signIn(Optional.empty(), signIn(kit, mail)));
        assertThat(later.holds()).containsExactly(number);
        kit.citizens.forget(citizen, number);
        assertThat(kit.citizens.receipts(citizen)).isEmpty();
    }

    @OnBoth
    void listsAndEndsACitizensSessionsAndAllWithTheAccount(Town on) {
        var kit = on.services();
        var citizen = signIn(kit, mail());
        var one = kit.sessions.signIn(Optional.empty(), citizen);
        var two = kit.sessions.signIn(Optional.empty(), citizen);
        assertThat(kit.sessions.open(citizen)).hasSize(2);
        kit.sessions.endOthers(citizen, Optional.of(one));
        assertThat(kit.sessions.visitor(two).citizen()).isEmpty();
        kit.citizens.remove(citizen);
        assertThat(kit.sessions.visitor(one).citizen()).isEmpty();
        assertThat(kit.sessions.open(citizen)).isEmpty();
    }

    @OnBoth
    void accountThatNobodyUsedForTwoYearsGoes(Town on) {
        var kit = on.services();
        var mail = mail();
        var citizen = signIn(kit, mail);
        kit.clock.pass(Duration.ofDays(731));
        var rule = IdentityHoldings.unused(kit.tables);
        var before = kit.clock.instant().minus(Duration.ofDays(730));
        assertThat(rule.over(before, 1000)).isPositive();
        while (rule.remove(before, 1000) == 1000) {
            assertThat(rule.over(before, 1)).isPositive();
        }
        assertThat(rule.over(before, 1000)).isZero();
        assertThat(signIn(kit, mail)).isNotEqualTo(citizen);
    }

    private static PersonId signIn(Town.Services kit, String typed) {
        return signIn(kit, typed, typed);
    }

    private static PersonId signIn(Town.Services kit, String typed, String whole) {
        var sent = ask(kit, typed);
        return welcome(kit.citizens.enter(sent.ticket(), kit.letters.code(whole)));
    }

    private static Asked.Sent ask(Town.Services kit, String typed) {
        return (Asked.Sent) kit.citizens.ask(typed, Locale.ENGLISH, HOME);
    }

    private static PersonId welcome(Entered entered) {
        assertThat(entered).isInstanceOf(Entered.Welcome.class);
        return ((Entered.Welcome) entered).citizen();
    }

    private static String mail() {
        return "m" + UUID.randomUUID() + "@example.org";
    }

    private static ReceiptNumber number() {
        return ReceiptNumber.next(Instant.parse("2026-01-01T00:00:00Z"), new Random());
    }
}
