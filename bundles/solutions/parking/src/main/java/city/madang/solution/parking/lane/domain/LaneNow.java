// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.parking.lane.domain;

import city.madang.device.CommandId;
import city.madang.device.Plate;
import city.madang.device.role.Barrier.Position;
import city.madang.solution.parking.site.LaneId;
import java.time.Instant;
import java.util.Optional;

/**
 * How a lane is.
 *
 * @param since it is in this state
 * @param trouble why a person has to look, if one has to
 * @param front what was read of the vehicle that stands there, or is about to come
 * @param rear its other plate
 * @param session of that vehicle, once it is known
 * @param asked by which the station was asked for its fee
 * @param loops which detectors are occupied, and how far the vehicle came
 */
public record LaneNow(
        LaneId lane,
        LaneState state,
        Instant since,
        Optional<Trouble> trouble,
        Optional<Read> front,
        Optional<Plate> rear,
        Optional<String> session,
        Optional<CommandId> asked,
        Position gate,
        Loops loops) {
    /** One of which nothing is known yet. */
    public static LaneNow fresh(LaneId lane, Instant now) {
        return new LaneNow(
                lane,
                LaneState.FREE,
                now,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Position.UNKNOWN,
                Loops.NONE);
    }

    /** A vehicle stands there and owes money, whether a station asks for it or none does. */
    public boolean waitsForMoney() {
        return state == LaneState.PAYING
                || state == LaneState.STOPPED
                        && trouble.filter(Trouble.NO_STATION::equals).isPresent();
    }

    /** In another state, without trouble. */
    LaneNow to(LaneState next, Instant now) {
        return new LaneNow(lane, next, now, Optional.empty(), front, rear, session, asked, gate, loops);
    }

    /** The same with this trouble; the state and its time stay. */
    LaneNow because(Trouble why) {
        return new LaneNow(lane, state, since, Optional.of(why), front, rear, session, asked, gate, loops);
    }

    LaneNow front(Read read) {
        return new LaneNow(lane, state, since, trouble, Optional.of(read), rear, session, asked, gate, loops);
    }

    /** Nothing was read of the vehicle that stands there. */
    LaneNow withoutPlates() {
        return new LaneNow(
                lane, state, since, trouble, Optional.empty(), Optional.empty(), session, asked, gate, loops);
    }

    LaneNow rear(Plate plate) {
        return new LaneNow(lane, state, since, trouble, front, Optional.of(plate), session, asked, gate, loops);
    }

    LaneNow of(String vehicle) {
        return new LaneNow(lane, state, since, trouble, front, rear, Optional.of(vehicle), asked, gate, loops);
    }

    LaneNow asking(CommandId id) {
        return new LaneNow(lane, state, since, trouble, front, rear, session, Optional.of(id), gate, loops);
    }

    LaneNow gate(Position now) {
        return new LaneNow(lane, state, since, trouble, front, rear, session, asked, now, loops);
    }

    LaneNow loops(Loops now) {
        return new LaneNow(lane, state, since, trouble, front, rear, session, asked, gate, now);
    }

    /** Without the vehicle that was there; the next one may stand on the first loop already. */
    LaneNow next(Instant now) {
        return new LaneNow(
                lane,
                loops.first() ? LaneState.ARRIVED : LaneState.FREE,
                now,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                gate,
                loops.left());
    }
}
