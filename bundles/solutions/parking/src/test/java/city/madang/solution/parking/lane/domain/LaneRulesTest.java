// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.parking.lane.domain;

import static org.assertj.core.api.Assertions.assertThat;

import city.madang.device.CommandId;
import city.madang.device.Plate;
import city.madang.device.event.BarrierMoved.By;
import city.madang.device.role.Barrier.Position;
import city.madang.solution.parking.lane.domain.Deed.How;
import city.madang.solution.parking.site.LaneId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class LaneRulesTest {
    private static final Instant NOON = Instant.parse("2026-11-16T03:00:00Z");
    private static final Read PLATE = new Read(Plate.read("12GA3456"), OptionalInt.of(95), Optional.empty(), NOON);

    private static final Shown CODE = new Shown.Code("123456789012");

    private final LaneRules one = new LaneRules(1);
    private final LaneRules two = new LaneRules(2);

    private static LaneNow fresh() {
        return LaneNow.fresh(new LaneId("lane"), NOON);
    }

    private static LaneStep arrived(LaneRules rules) {
        return rules.sensed(fresh(), 1, true, NOON);
    }

    private static LaneNow opening(LaneRules rules) {
        var known = rules.readFront(arrived(rules).lane(), PLATE).lane();
        return rules.decided(known, new Decision.Pass("stay"), NOON).lane();
    }

    private static LaneNow passing(LaneRules rules) {
        return rules.gate(opening(rules), Position.OPEN, By.COMMAND, NOON).lane();
    }

    @Test
    void aPlateThatWasReadBeforeTheLoopBelongsToTheVehicle() {
        var seen = one.readFront(fresh(), PLATE).lane();
        assertThat(one.sensed(seen, 1, true, NOON.plusSeconds(5)).deeds()).containsExactly(new Deed.Decide());
        var late = one.sensed(seen, 1, true, NOON.plus(LaneRules.JUST_READ).plusSeconds(1));
        assertThat(late.deeds()).doesNotContain(new Deed.Decide());
        assertThat(late.lane().front()).isEmpty();
    }

    @Test
    void withoutAPlateAPersonHasToLook() {
        var waiting = arrived(one).lane();
        assertThat(one.passed(waiting, NOON.plus(LaneRules.FOR_READING)).lane().state())
                .isEqualTo(LaneState.ARRIVED);
        var stopped = one.passed(waiting, NOON.plus(LaneRules.FOR_READING).plusSeconds(1));
        assertThat(stopped.lane().trouble()).contains(Trouble.NO_PLATE);
        assertThat(one.readFront(stopped.lane(), PLATE).deeds()).containsExactly(new Deed.Decide());
    }

    @Test
    void whoGoesThroughIsAllowed() {
        var step = one.sensed(passing(one), 1, false, NOON);
        assertThat(step.deeds()).contains(new Deed.Passed(How.ALLOWED));
        assertThat(step.lane().state()).isEqualTo(LaneState.FREE);
        assertThat(step.lane().session()).isEmpty();
    }

    @Test
    void theNextVehicleStandsOnTheFirstLoopAlready() {
        var onBoth = two.sensed(two.sensed(passing(two), 2, true, NOON).lane(), 1, true, NOON)
                .lane();
        var step = two.sensed(onBoth, 2, false, NOON);
        assertThat(step.deeds()).contains(new Deed.Passed(How.ALLOWED));
        assertThat(step.lane().state()).isEqualTo(LaneState.ARRIVED);
        assertThat(step.lane().front()).isEmpty();
    }

    @Test
    void whoFollowsThroughTheOpenGateIsNotAllowed() {
        var second = one.sensed(one.sensed(passing(one), 1, false, NOON).lane(), 1, true, NOON)
                .lane();
        assertThat(one.sensed(second, 1, false, NOON).deeds()).contains(new Deed.Passed(How.NOT_ALLOWED));
    }

    @Test
    void whoGoesBackBeforeTheGateOpensIsNotCountedAndTheGateCloses() {
        var step = one.sensed(opening(one), 1, false, NOON);
        assertThat(step.deeds()).contains(new Deed.BackedOut(), new Deed.Close());
        assertThat(step.lane().state()).isEqualTo(LaneState.FREE);
    }

    @Test
    void betweenTwoLoopsOfAnOpenGateNobodyHasGoneBack() {
        var between = two.sensed(passing(two), 1, false, NOON);
        assertThat(between.deeds()).isEmpty();
        var closed = two.gate(between.lane(), Position.CLOSED, By.UNKNOWN, NOON);
        assertThat(closed.deeds()).contains(new Deed.BackedOut());
    }

    @Test
    void aGateThatWasOpenedByHandIsTold() {
        var step = one.gate(fresh(), Position.OPEN, By.MANUAL, NOON);
        assertThat(step.lane().state()).isEqualTo(LaneState.HELD);
        assertThat(step.deeds()).containsExactly(new Deed.Alarm(Trouble.HAND));
        assertThat(one.gate(step.lane(), Position.CLOSED, By.MANUAL, NOON)
                        .lane()
                        .state())
                .isEqualTo(LaneState.FREE);
    }

    @Test
    void aHeldGateLetsEverybodyThroughAndStaysHeld() {
        var held = one.gate(one.hold(fresh(), NOON).lane(), Position.OPEN, By.COMMAND, NOON)
                .lane();
        var step = one.sensed(one.sensed(held, 1, true, NOON).lane(), 1, false, NOON);
        assertThat(step.deeds()).contains(new Deed.Passed(How.FREE_FLOW));
        assertThat(step.lane().state()).isEqualTo(LaneState.HELD);
        assertThat(step.lane().trouble()).contains(Trouble.EMERGENCY);
    }

    @Test
    void onlyThePaymentThatWasAskedForOpens() {
        var known = one.readFront(arrived(one).lane(), PLATE).lane();
        var paying = one.decided(known, new Decision.Pay("stay", 500), NOON).lane();
        assertThat(one.paid(paying, CommandId.next(), NOON).deeds()).isEmpty();
        assertThat(one.paid(paying, paying.asked().orElseThrow(), NOON).deeds()).contains(new Deed.Open());
    }

    @Test
    void aStationOfWhichNobodyKnewWhetherItAsksIsPaidAndTheGateOpens() {
        var known = one.readFront(arrived(one).lane(), PLATE).lane();
        var paying = one.decided(known, new Decision.Pay("stay", 500), NOON).lane();
        var asked = paying.asked().orElseThrow();
        var stopped = one.askingFailed(paying, asked, NOON).lane();
        assertThat(stopped.trouble()).contains(Trouble.NO_STATION);
        assertThat(one.paid(stopped, CommandId.next(), NOON).deeds()).isEmpty();
        assertThat(one.paid(stopped, asked, NOON).deeds()).contains(new Deed.Open());
    }

    @Test
    void whoDrivesAwayIsNotAskedAnyMore() {
        var known = one.readFront(arrived(one).lane(), PLATE).lane();
        var paying = one.decided(known, new Decision.Pay("stay", 500), NOON).lane();
        assertThat(one.sensed(paying, 1, false, NOON).deeds())
                .contains(new Deed.CancelAsking(paying.asked().orElseThrow()));
    }

    @Test
    void aPlateThatIsNamedIsDecidedAboutWhateverStoppedTheVehicle() {
        for (var why : Trouble.values()) {
            var stopped = one.decided(arrived(one).lane(), new Decision.Stop(why), NOON)
                    .lane();
            var helped = one.help(stopped);
            assertThat(helped.lane().trouble()).contains(why);
            assertThat(one.named(helped.lane(), PLATE).deeds()).containsExactly(new Deed.Decide());
        }
    }

    @Test
    void whoIsTakenForSomebodyElseIsNotAskedForTheOthersFee() {
        var known = one.readFront(arrived(one).lane(), PLATE).lane();
        var paying = one.decided(known, new Decision.Pay("other", 500), NOON).lane();
        var off = new Deed.CancelAsking(paying.asked().orElseThrow());
        assertThat(one.named(paying, PLATE).deeds()).containsExactly(off, new Deed.Decide());
        assertThat(one.recognised(paying, new Decision.Pay("stay", 700), NOON).deeds())
                .startsWith(off);
        assertThat(one.hold(paying, NOON).deeds()).containsExactly(off, new Deed.Hold());
    }

    @Test
    void whoAsksForATicketGetsOneAndTheGateOpens() {
        var asks = one.shown(arrived(one).lane(), new Shown.Button());
        assertThat(asks.deeds()).containsExactly(new Deed.Decide(Optional.of(new Shown.Button())));
        var step = one.decided(asks.lane(), new Decision.Ticket("stay"), NOON);
        assertThat(step.deeds()).containsExactly(new Deed.Print(), new Deed.Open());
        assertThat(step.lane().state()).isEqualTo(LaneState.OPENING);
    }

    @Test
    void whoIsStoppedMayShowACodeButNotWhileTheGateIsInTrouble() {
        for (var why : Trouble.values()) {
            var stopped = one.decided(arrived(one).lane(), new Decision.Stop(why), NOON)
                    .lane();
            var deeds = one.shown(stopped, CODE).deeds();
            assertThat(deeds.isEmpty()).as(why.name()).isEqualTo(why == Trouble.GATE);
        }
        assertThat(one.shown(fresh(), CODE).deeds()).isEmpty();
        assertThat(one.shown(opening(one), CODE).deeds()).isEmpty();
        assertThat(one.shown(passing(one), CODE).deeds()).isEmpty();
        assertThat(one.shown(one.hold(fresh(), NOON).lane(), CODE).deeds()).isEmpty();
    }

    @Test
    void aCodeThatIsOfNoUseIsToldAndThePlateMayStillDo() {
        for (var why : Trouble.values()) {
            if (why.isOfCode()) {
                var step = one.decided(arrived(one).lane(), new Decision.Stop(why), NOON);
                assertThat(step.lane().trouble()).contains(why);
                assertThat(step.deeds())
                        .containsExactly(new Deed.Show(Deed.Notice.valueOf(why.name())), new Deed.Alarm(why));
                assertThat(one.readFront(step.lane(), PLATE).deeds()).containsExactly(new Deed.Decide());
            }
        }
    }

    @Test
    void whoPaysGoesOnPayingAfterACodeThatIsOfNoUse() {
        var known = one.readFront(arrived(one).lane(), PLATE).lane();
        var paying = one.decided(known, new Decision.Pay("stay", 500), NOON).lane();
        var refused = one.decided(one.shown(paying, CODE).lane(), new Decision.Stop(Trouble.CODE_UNKNOWN), NOON);
        assertThat(refused.lane().state()).isEqualTo(LaneState.PAYING);
        assertThat(one.paid(refused.lane(), paying.asked().orElseThrow(), NOON).deeds())
                .contains(new Deed.Open());
    }

    @Test
    void whoPaysAndShowsAPassIsNotAskedAnyMore() {
        var known = one.readFront(arrived(one).lane(), PLATE).lane();
        var paying = one.decided(known, new Decision.Pay("stay", 500), NOON).lane();
        var off = new Deed.CancelAsking(paying.asked().orElseThrow());
        var step = one.decided(one.shown(paying, CODE).lane(), new Decision.Pass("stay"), NOON);
        assertThat(step.deeds()).containsExactly(off, new Deed.Open());
    }

    @Test
    void aGateThatOpensLateLetsTheVehicleThrough() {
        var failed = one.passed(opening(one), NOON.plus(LaneRules.FOR_OPENING).plusSeconds(1));
        assertThat(failed.lane().trouble()).contains(Trouble.GATE);
        assertThat(one.gate(failed.lane(), Position.OPEN, By.COMMAND, NOON)
                        .lane()
                        .state())
                .isEqualTo(LaneState.PASSING);
    }

    /** Something that can happen in a lane. */
    interface Event {
        LaneStep in(LaneRules rules, LaneNow lane, Instant now);
    }

    @Provide
    Arbitrary<List<Event>> days() {
        return Arbitraries.<Event>of(
                        (rules, lane, now) -> rules.sensed(lane, 1, true, now),
                        (rules, lane, now) -> rules.sensed(lane, 1, false, now),
                        (rules, lane, now) -> rules.sensed(lane, rules.detectors(), true, now),
                        (rules, lane, now) -> rules.sensed(lane, rules.detectors(), false, now),
                        (rules, lane, now) -> rules.readFront(lane, PLATE),
                        (rules, lane, now) -> rules.readRear(lane, PLATE),
                        (rules, lane, now) -> rules.gate(lane, Position.OPEN, By.COMMAND, now),
                        (rules, lane, now) -> rules.gate(lane, Position.CLOSED, By.UNKNOWN, now),
                        (rules, lane, now) -> rules.gate(lane, Position.OPEN, By.MANUAL, now),
                        (rules, lane, now) -> rules.gateFailed(lane, now),
                        (rules, lane, now) -> rules.paid(lane, lane.asked().orElse(CommandId.next()), now),
                        (rules, lane, now) -> rules.passed(lane, now.plus(Duration.ofMinutes(2))),
                        (rules, lane, now) -> rules.shown(lane, CODE),
                        (rules, lane, now) -> rules.shown(lane, new Shown.Button()),
                        (rules, lane, now) -> rules.hold(lane, now),
                        (rules, lane, now) -> rules.release(lane))
                .list()
                .ofMaxSize(60);
    }

    @Provide
    Arbitrary<Decision> decisions() {
        return Arbitraries.of(
                new Decision.Pay("stay", 500),
                new Decision.Pass("stay"),
                new Decision.Ticket("stay"),
                new Decision.Stop(Trouble.CODE_UNKNOWN),
                new Decision.Stop(Trouble.FULL));
    }

    /** Whatever happens in whatever order: a gate opens for a decision, a payment or a person, and for nothing else. */
    @Property
    void noGateOpensByItself(@ForAll("days") List<Event> day, @ForAll("decisions") Decision decision) {
        boolean opens = decision instanceof Decision.Pass || decision instanceof Decision.Ticket;
        for (var rules : List.of(one, two)) {
            var lane = fresh();
            int granted = 0;
            int opened = 0;
            for (var event : day) {
                var step = event.in(rules, lane, NOON);
                boolean isPaid =
                        lane.state() == LaneState.PAYING && step.deeds().contains(new Deed.Open());
                var deeds = new ArrayList<>(step.deeds());
                lane = step.lane();
                if (deeds.stream().anyMatch(Deed.Decide.class::isInstance)) {
                    var decided = rules.decided(lane, decision, NOON);
                    deeds.addAll(decided.deeds());
                    lane = decided.lane();
                    granted += opens ? 1 : 0;
                }
                granted += isPaid ? 1 : 0;
                opened +=
                        (int) deeds.stream().filter(Deed.Open.class::isInstance).count();
            }
            assertThat(opened).isEqualTo(granted);
        }
    }
}
