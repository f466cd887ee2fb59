// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.parking.money.domain;

import static org.assertj.core.api.Assertions.assertThat;

import city.madang.solution.parking.money.domain.DayFacts.Moved;
import city.madang.solution.parking.money.domain.DayFacts.Passage;
import city.madang.solution.parking.money.domain.DayFacts.Stay;
import city.madang.solution.parking.money.domain.Difference.Item;
import city.madang.solution.parking.money.domain.Difference.Kind;
import city.madang.solution.parking.money.domain.Difference.Of;
import city.madang.solution.parking.money.domain.Differences.Balance;
import city.madang.solution.parking.session.domain.Basis;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class DifferencesTest {
    private static final int DAYS = 4;

    /** A vehicle's whole story, from which each day's facts are made. @param out the day on which it left; {@code DAYS} while it is inside */
    private record Story(String id, int in, int out, boolean seen, Basis basis, long fee, List<Paid> paid) {}

    private record Paid(String id, int day, long amount) {}

    private static List<Story> stories(Random random) {
        var all = new ArrayList<Story>();
        for (int i = 0; i < 12; i++) {
            int in = random.nextInt(DAYS);
            int out = Math.min(DAYS, in + random.nextInt(3));
            var paid = new ArrayList<Paid>();
            for (int p = random.nextInt(3); p > 0; p--) {
                paid.add(new Paid(i + "p" + p, in + random.nextInt(DAYS - in), 1 + random.nextInt(5)));
            }
            var basis = Basis.values()[random.nextInt(Basis.values().length)];
            all.add(new Story("s" + i, in, out, random.nextInt(4) > 0, basis, random.nextInt(6), paid));
        }
        return all;
    }

    private static DayFacts facts(List<Story> stories, int day, Random random) {
        var passages = new ArrayList<Passage>();
        var stays = new ArrayList<Stay>();
        var payments = new ArrayList<Moved>();
        var refunds = new ArrayList<Moved>();
        for (var each : stories) {
            if (each.in() == day && each.seen()) {
                passages.add(new Passage(each.id() + "in", true, Optional.of(each.id())));
            }
            if (each.out() == day && random.nextInt(5) > 0) {
                var stay = random.nextInt(4) == 0 ? Optional.<String>empty() : Optional.of(each.id());
                passages.add(new Passage(each.id() + "out", false, stay));
            }
            if (each.in() <= day) {
                stays.add(stay(each, day));
            }
            for (var paid : each.paid()) {
                if (paid.day() == day) {
                    payments.add(new Moved(paid.id(), each.id(), paid.amount(), each.out() < day));
                    if (random.nextInt(4) == 0) {
                        refunds.add(new Moved("r" + paid.id(), each.id(), 1, false));
                    }
                }
            }
        }
        if (random.nextBoolean()) {
            payments.add(new Moved("u" + day, "unknown", 3, false));
        }
        return new DayFacts(passages, stays, payments, refunds, 0, 0);
    }

    private static Stay stay(Story each, int day) {
        long before = each.paid().stream()
                .filter(paid -> paid.day() < day)
                .mapToLong(Paid::amount)
                .sum();
        return new Stay(
                each.id(),
                each.in() == day,
                each.out() == day,
                each.out() <= day,
                each.seen(),
                each.out() <= day ? Optional.of(each.basis()) : Optional.empty(),
                each.fee(),
                before);
    }

    /** Names explain the whole difference, and entries explain names. */
    @Property
    void namedDifferencesAreTheWholeDifference(@ForAll Random random) {
        var stories = stories(random);
        for (int day = 0; day < DAYS; day++) {
            for (var balance : Differences.of(facts(stories, day, random))) {
                assertThat(named(balance)).as("%s", balance).isEqualTo(balance.difference());
                for (var each : balance.differences()) {
                    assertThat(each.items().stream().mapToLong(Item::amount).sum())
                            .isEqualTo(each.amount());
                    assertThat(each.kind().side()).isEqualTo(balance.side());
                }
            }
        }
    }

    /** Whatever day it is paid on: over all days what was taken less given back, less all fees. */
    @Property
    void daysAddUp(@ForAll Random random) {
        var stories = stories(random);
        long money = 0;
        long explained = 0;
        for (int day = 0; day < DAYS; day++) {
            var facts = facts(stories, day, random);
            money += facts.payments().stream().mapToLong(Moved::amount).sum()
                    - facts.refunds().stream().mapToLong(Moved::amount).sum();
            explained += named(Differences.of(facts).get(2));
        }
        long fees = stories.stream()
                .filter(each -> each.out() < DAYS)
                .mapToLong(Story::fee)
                .sum();
        assertThat(explained).isEqualTo(money - fees);
    }

    private static long named(Balance balance) {
        return balance.differences().stream().mapToLong(Difference::amount).sum();
    }

    private static List<Difference> money(Stay stay, long paid, boolean late) {
        var payments = paid == 0 ? List.<Moved>of() : List.of(new Moved("p", "s", paid, late));
        return Differences.of(new DayFacts(List.of(), List.of(stay), payments, List.of(), 0, 0))
                .get(2)
                .differences();
    }

    private static Stay stay(boolean ended, boolean over, Basis basis, long before) {
        return new Stay("s", false, ended, over, true, Optional.of(basis), 1000, before);
    }

    @Test
    void whoPaysAndLeavesOnADayMakesNoDifference() {
        assertThat(money(stay(true, true, Basis.PAID, 0), 1000, false)).isEmpty();
    }

    @Test
    void aStayOfYesterdayThatIsPaidTodayIsNamedOnBothDays() {
        assertThat(money(stay(true, true, Basis.NOT_ALLOWED, 0), 0, false))
                .containsExactly(difference(Kind.NOT_ALLOWED, -1000));
        assertThat(money(stay(false, true, Basis.NOT_ALLOWED, 0), 1000, true))
                .containsExactly(difference(Kind.AFTERWARDS, 1000));
    }

    @Test
    void whoPaysInTheEveningAndLeavesInTheMorningIsNamedOnBothDays() {
        var inside = new Stay("s", false, false, false, true, Optional.empty(), 1000, 0);
        assertThat(money(inside, 1000, false)).containsExactly(difference(Kind.AHEAD, 1000));
        assertThat(money(stay(true, true, Basis.PAID, 1000), 0, false)).containsExactly(difference(Kind.BEFORE, -1000));
    }

    @Test
    void whatComesWhenTheVehicleHasLeftIsACredit() {
        assertThat(money(stay(false, true, Basis.PAID, 1000), 500, true)).containsExactly(difference(Kind.CREDIT, 500));
        assertThat(money(stay(true, true, Basis.PAID, 1000), 500, true))
                .containsExactly(difference(Kind.BEFORE, -1000), difference(Kind.CREDIT, 500));
    }

    @Test
    void aFreeExitIsNamed() {
        assertThat(money(stay(true, true, Basis.WAIVED, 0), 0, false)).containsExactly(difference(Kind.WAIVED, -1000));
    }

    private static Difference difference(Kind kind, long amount) {
        return new Difference(kind, amount, List.of(new Item(Of.STAY, "s", amount)));
    }

    @Test
    void aLostTicketBeganWithoutAPassage() {
        var lost = new Stay("s", true, false, false, false, Optional.empty(), 0, 0);
        var in = Differences.of(new DayFacts(List.of(), List.of(lost), List.of(), List.of(), 0, 1))
                .get(0);
        assertThat(in.difference()).isEqualTo(-1);
        assertThat(in.differences()).containsExactly(difference(Kind.IN_LOST_TICKET, -1));
    }
}
