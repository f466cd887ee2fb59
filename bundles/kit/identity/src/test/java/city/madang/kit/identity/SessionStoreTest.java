// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.identity;

import static org.assertj.core.api.Assertions.assertThat;

import city.madang.identity.Official;
import city.madang.identity.PersonId;
import city.madang.identity.ReceiptNumber;
import city.madang.identity.Visitor;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class SessionStoreTest {
    @OnBoth
    void knowsAnOfficialAgainAlsoAfterARestart(Town on) {
        var kit = on.services();
        var person = person(kit);
        var token = kit.sessions.signIn(Optional.empty(), person);
        var restarted = new SessionStore(kit.tables, kit.cities, kit.clock, Duration.ofHours(12), Duration.ofHours(2));
        assertThat(restarted.visitor(token).official().map(Official::id)).contains(person);
    }

    @OnBoth
    void endsWhenToldSo(Town on) {
        var kit = on.services();
        var token = kit.sessions.signIn(Optional.empty(), person(kit));
        kit.sessions.end(token);
        assertThat(kit.sessions.visitor(token)).isEqualTo(Visitor.ANYBODY);
    }

    @OnBoth
    void endsTheOldSessionAtSignIn(Town on) {
        var kit = on.services();
        var person = person(kit);
        var old = kit.sessions.signIn(Optional.empty(), person);
        var token = kit.sessions.signIn(Optional.of(old), person);
        assertThat(kit.sessions.visitor(old)).isEqualTo(Visitor.ANYBODY);
        assertThat(kit.sessions.visitor(token).official()).isPresent();
    }

    @OnBoth
    void holdsMoreReceiptsUnderANewTokenEachTime(Town on) {
        var kit = on.services();
        var one = number(1);
        var two = number(2);
        var first = kit.sessions.hold(Optional.empty(), one);
        var second = kit.sessions.hold(Optional.of(first), two);
        var again = kit.sessions.hold(Optional.of(second), two);
        assertThat(Set.of(first, second, again)).hasSize(3);
        assertThat(kit.sessions.visitor(first)).isEqualTo(Visitor.ANYBODY);
        assertThat(kit.sessions.visitor(again)).isEqualTo(new Visitor(Optional.empty(), Set.of(one, two)));
    }

    @OnBoth
    void officialStaysSignedInWhenHoldingAReceipt(Town on) {
        var kit = on.services();
        var person = person(kit);
        var token = kit.sessions.hold(Optional.of(kit.sessions.signIn(Optional.empty(), person)), number(3));
        var visitor = kit.sessions.visitor(token);
        assertThat(visitor.official().map(Official::id)).contains(person);
        assertThat(visitor.holds()).containsExactly(number(3));
    }

    @OnBoth
    void unknownAndBrokenTokensAreAnybody(Town on) {
        var kit = on.services();
        assertThat(kit.sessions.visitor("A".repeat(43))).isEqualTo(Visitor.ANYBODY);
        assertThat(kit.sessions.visitor("")).isEqualTo(Visitor.ANYBODY);
        assertThat(kit.sessions.visitor("' or 1=1 --\u0000")).isEqualTo(Visitor.ANYBODY);
        var made = kit.sessions.hold(Optional.of("no token of ours"), number(4));
        assertThat(kit.sessions.visitor(made).holds()).containsExactly(number(4));
    }

    @OnBoth
    void endsWithoutCallsAndLastsWithThem(Town on) {
        var kit = on.services();
        var idle = kit.sessions.signIn(Optional.empty(), person(kit));
        var busy = kit.sessions.signIn(Optional.empty(), person(kit));
        kit.clock.pass(Duration.ofMinutes(90));
        assertThat(kit.sessions.visitor(busy).official()).isPresent();
        kit.clock.pass(Duration.ofMinutes(90));
        assertThat(kit.sessions.visitor(busy).official()).isPresent();
        assertThat(kit.sessions.visitor(idle)).isEqualTo(Visitor.ANYBODY);
    }

    @OnBoth
    void endsAfterTwelveHoursWhateverHappens(Town on) {
        var kit = on.services();
        var token = kit.sessions.signIn(Optional.empty(), person(kit));
        for (int hour = 1; hour < 12; hour++) {
            kit.clock.pass(Duration.ofHours(1));
            token = kit.sessions.hold(Optional.of(token), number(100 + hour));
            assertThat(kit.sessions.visitor(token).official()).isPresent();
        }
        kit.clock.pass(Duration.ofHours(1));
        assertThat(kit.sessions.visitor(token)).isEqualTo(Visitor.ANYBODY);
    }

    @Test
    void tokenDoesNotPrintItself() {
        var token = SessionToken.next(new java.security.SecureRandom());
        assertThat(token.toString()).doesNotContain(token.value());
        assertThat(token.hash()).hasSize(64).isNotEqualTo(token.value());
    }

    private static PersonId person(Town.Services kit) {
        var login = "s" + UUID.randomUUID().toString().substring(0, 12);
        return kit.accounts.create(
                login, "Somebody", "four plain words here", Optional.empty(), Optional.empty(), Set.of());
    }

    private static ReceiptNumber number(int seed) {
        return ReceiptNumber.next(Instant.parse("2026-01-01T00:00:00Z"), new Random(seed));
    }
}
