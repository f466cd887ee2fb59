// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.parking.lane;

import city.madang.device.Plate;
import city.madang.identity.Official;
import city.madang.identity.PersonId;
import city.madang.identity.Visitor;
import city.madang.module.Kit;
import city.madang.solution.parking.lane.domain.Decision;
import city.madang.solution.parking.lane.domain.Happening;
import city.madang.solution.parking.lane.domain.Read;
import city.madang.solution.parking.lane.domain.Waiver;
import city.madang.solution.parking.lane.store.LaneMapper;
import city.madang.solution.parking.session.Sessions;
import city.madang.solution.parking.session.domain.ParkingSession;
import city.madang.solution.parking.site.LaneId;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.function.Consumer;

/** What officials do in lanes; each act is recorded with who did it and why. */
public final class LaneActs {
    private static final String ACT = "parking.lane";
    private static final int CERTAIN = 100;

    private final Kit kit;
    private final Lanes lanes;
    private final Sessions sessions;

    public LaneActs(Kit kit, Lanes lanes, Sessions sessions) {
        this.kit = kit;
        this.lanes = lanes;
        this.sessions = sessions;
    }

    /**
     * What an official does.
     *
     * @param since which state of the lane the official saw; when it is another one by now, nothing is done
     * @param reason in the official's words
     */
    public record Act(Visitor who, LaneId lane, Instant since, String reason) {
        Optional<PersonId> person() {
            return who.official().map(Official::id);
        }
    }

    /** Whether it was done, or the lane has changed meanwhile. */
    private boolean act(Act act, Happening kind, Consumer<Turn> work) {
        var done = new boolean[1];
        lanes.inLane(act.lane(), OptionalLong.empty(), turn -> {
            done[0] = turn.now().since().equals(act.since());
            if (done[0]) {
                work.accept(turn);
                turn.happened(kind, turn.now().session(), act.person(), act.reason());
                kit.audit().record(turn.tx(), act.who(), ACT, turn.lane().name() + ": " + kind);
            }
        });
        return done[0];
    }

    /** Keeps the gate open for everybody. */
    public boolean hold(Act act) {
        return act(act, Happening.HELD, turn -> turn.step(lane -> turn.rules().hold(lane, turn.at())));
    }

    /** Lets the gate close. */
    public boolean release(Act act) {
        return act(
                act, Happening.RELEASED, turn -> turn.step(lane -> turn.rules().release(lane)));
    }

    /** Lets in a vehicle that could not come in by itself, whatever is known of it. */
    public boolean letIn(Act act) {
        return act(act, Happening.OPENED, turn -> {
            var session = turn.now()
                    .session()
                    .orElseGet(() -> sessions.begin(
                                    turn.tx(),
                                    turn.carPark(),
                                    turn.lane().id(),
                                    turn.now().front(),
                                    turn.at())
                            .id());
            turn.step(lane -> turn.rules().letThrough(lane, Optional.of(session), turn.at()));
        });
    }

    /** Says which plate the vehicle has that stands there: it is decided about again. */
    public boolean identify(Act act, Plate plate) {
        return act(act, Happening.CORRECTED, turn -> {
            var read =
                    new Read(plate, OptionalInt.of(CERTAIN), turn.now().front().flatMap(Read::picture), turn.at());
            turn.step(lane -> turn.rules().named(lane, read));
        });
    }

    /** Says which of the vehicles inside it is: it pays what that one owes, and leaves. */
    public boolean isThisOne(Act act, String session) {
        return act(act, Happening.CORRECTED, turn -> {
            Decision decision = sessions.settle(turn.tx(), sessions.hold(turn.tx(), session), turn.at());
            turn.step(lane -> turn.rules().recognised(lane, decision, turn.at()));
        });
    }

    /** Asks that a vehicle leaves for nothing; a second official decides. */
    public boolean askToWaive(Act act) {
        return act(act, Happening.WAIVER_ASKED, turn -> {
            var mapper = turn.tx().mapper(LaneMapper.class);
            mapper.deleteWaiver(act.lane());
            act.person()
                    .ifPresent(person -> mapper.insertWaiver(
                            new Waiver(act.lane(), turn.now().since(), person, act.reason(), turn.at())));
        });
    }

    /** Lets a vehicle leave for nothing. @return false when nobody, or the same official, asked for it, or the lane has changed */
    public boolean waive(Act act) {
        var asked = kit.database().read(tx -> tx.mapper(LaneMapper.class).waiver(act.lane()));
        boolean mayBe = asked.filter(waiver -> waiver.since().equals(act.since())
                        && act.person()
                                .filter(person -> !person.equals(waiver.asker()))
                                .isPresent())
                .isPresent();
        return mayBe
                && act(act, Happening.LET_OUT, turn -> {
                    turn.tx().mapper(LaneMapper.class).deleteWaiver(act.lane());
                    var session = turn.now()
                            .session()
                            .or(() -> turn.now()
                                    .front()
                                    .flatMap(read -> sessions.inside(
                                            turn.tx(), turn.carPark().id(), read.plate()))
                                    .map(ParkingSession::id));
                    session.ifPresent(id -> sessions.waived(turn.tx(), id));
                    turn.step(lane -> turn.rules().letThrough(lane, session, turn.at()));
                });
    }
}
