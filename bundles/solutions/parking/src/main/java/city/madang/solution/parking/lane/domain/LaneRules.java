// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.parking.lane.domain;

import city.madang.device.CommandId;
import city.madang.device.event.BarrierMoved.By;
import city.madang.device.role.Barrier.Position;
import city.madang.solution.parking.lane.domain.Deed.How;
import city.madang.solution.parking.lane.domain.Deed.Notice;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a lane does when something happens in it: one method for each kind of event. Nothing is asked of devices here, and nothing is
 * stored; what follows is said by the deeds of a step.
 *
 * @param detectors how many the lane has, from 1
 */
public record LaneRules(int detectors) {
    /** A plate that was read this long before the vehicle stood on the loop still belongs to it. */
    static final Duration JUST_READ = Duration.ofSeconds(20);

    /** How long a camera has for a vehicle that stands. */
    static final Duration FOR_READING = Duration.ofSeconds(8);

    /** How long a gate has for opening. */
    static final Duration FOR_OPENING = Duration.ofSeconds(15);

    /** How long a vehicle has for passing. */
    static final Duration FOR_PASSING = Duration.ofSeconds(60);

    /** A detector has changed. @param detector from 1 */
    public LaneStep sensed(LaneNow lane, int detector, boolean occupied, Instant now) {
        var next = lane.loops(lane.loops().sensed(detector, occupied, detectors));
        if (occupied) {
            return lane.state() == LaneState.FREE && detector == 1 ? arrived(next, now) : LaneStep.to(next);
        }
        if (detector == detectors && lane.loops().reached() && goesThrough(lane)) {
            return through(next, now);
        }
        return detector == 1 && isBack(next) ? backedOut(next, now) : LaneStep.to(next);
    }

    /** Between two loops nobody may be seen: then only a gate that is not open says that nobody went through. */
    private boolean isBack(LaneNow lane) {
        return lane.loops().empty() && (detectors == 1 || !lane.loops().reached() && lane.gate() != Position.OPEN);
    }

    private static boolean stands(LaneNow lane) {
        return lane.state() != LaneState.FREE && lane.state() != LaneState.HELD;
    }

    /** Whether a vehicle that leaves the last loop has come through the gate. */
    private static boolean goesThrough(LaneNow lane) {
        return switch (lane.state()) {
            case PASSING, HELD -> true;
            case ARRIVED, STOPPED, PAYING, OPENING -> lane.gate() == Position.OPEN;
            case FREE -> false;
        };
    }

    private LaneStep arrived(LaneNow lane, Instant now) {
        var next = lane.to(LaneState.ARRIVED, now);
        return lane.front().filter(read -> isJustRead(read, now)).isPresent()
                ? LaneStep.to(next, new Deed.Decide())
                : LaneStep.to(next.withoutPlates(), new Deed.Show(Notice.WAIT));
    }

    private static boolean isJustRead(Read read, Instant now) {
        return !read.at().plus(JUST_READ).isBefore(now);
    }

    private static LaneStep through(LaneNow lane, Instant now) {
        var passed = new Deed.Passed(
                switch (lane.state()) {
                    case HELD -> How.FREE_FLOW;
                    case PASSING, OPENING -> How.ALLOWED;
                    default -> How.NOT_ALLOWED;
                });
        var deeds = new ArrayList<Deed>(List.of(passed));
        deeds.addAll(callOff(lane));
        var next = lane.next(now);
        if (lane.state() == LaneState.HELD) {
            next = next.to(LaneState.HELD, lane.since());
            next = lane.trouble().map(next::because).orElse(next);
        }
        deeds.add(new Deed.Show(next.state() == LaneState.ARRIVED ? Notice.WAIT : Notice.NOTHING));
        return new LaneStep(next, deeds);
    }

    /** A station that still asks is told not to; another vehicle would pay. */
    private static List<Deed> callOff(LaneNow lane) {
        return lane.asked()
                .filter(id -> lane.state() == LaneState.PAYING)
                .<List<Deed>>map(id -> List.of(new Deed.CancelAsking(id)))
                .orElse(List.of());
    }

    /** The same step, after a station was told not to ask for what it asks for. */
    private static LaneStep calledOff(LaneNow before, LaneStep step) {
        var deeds = new ArrayList<>(callOff(before));
        deeds.addAll(step.deeds());
        return new LaneStep(step.lane(), deeds);
    }

    /** Nobody stands there any more, and nobody went through. */
    private static LaneStep backedOut(LaneNow lane, Instant now) {
        if (!stands(lane)) {
            return LaneStep.to(lane);
        }
        var deeds = new ArrayList<Deed>(List.of(new Deed.BackedOut()));
        deeds.addAll(callOff(lane));
        if (lane.state() == LaneState.OPENING || lane.state() == LaneState.PASSING) {
            deeds.add(new Deed.Close());
        }
        deeds.add(new Deed.Show(Notice.NOTHING));
        return new LaneStep(lane.next(now), deeds);
    }

    /** A camera has read the plate in front. A second reading of a vehicle that was decided about changes nothing. */
    public LaneStep readFront(LaneNow lane, Read read) {
        return switch (lane.state()) {
            case FREE, HELD -> LaneStep.to(lane.front(read));
            case ARRIVED -> LaneStep.to(lane.front(read), new Deed.Decide());
            case STOPPED ->
                lane.trouble().filter(Trouble::isOfPlate).isPresent()
                        ? LaneStep.to(lane.front(read).to(LaneState.ARRIVED, lane.since()), new Deed.Decide())
                        : LaneStep.to(lane);
            default -> LaneStep.to(lane);
        };
    }

    /** A person says which plate the vehicle has that stands there: whatever was decided about it is decided again. */
    public LaneStep named(LaneNow lane, Read read) {
        return switch (lane.state()) {
            case ARRIVED, STOPPED, PAYING ->
                calledOff(lane, LaneStep.to(lane.front(read).to(LaneState.ARRIVED, lane.since()), new Deed.Decide()));
            default -> LaneStep.to(lane);
        };
    }

    /** A person says of which vehicle inside it is. @param decision about that one */
    public LaneStep recognised(LaneNow lane, Decision decision, Instant now) {
        return decided(lane, decision, now);
    }

    /** The plate behind; in place of the one in front where that was not read. */
    public LaneStep readRear(LaneNow lane, Read read) {
        return lane.front().isEmpty() && lane.state() != LaneState.FREE
                ? readFront(lane.rear(read.plate()), read)
                : LaneStep.to(lane.rear(read.plate()));
    }

    /** Somebody shows a card or code, or asks for a ticket: it is decided by that, whatever was said about the plate. */
    public LaneStep shown(LaneNow lane, Shown shown) {
        boolean waits = switch (lane.state()) {
            case ARRIVED, PAYING -> true;
            case STOPPED -> lane.trouble().filter(Trouble.GATE::equals).isEmpty();
            default -> false;
        };
        return waits ? LaneStep.to(lane, new Deed.Decide(Optional.of(shown))) : LaneStep.to(lane);
    }

    /** What {@link Deed.Decide} came to. Who was told what to pay goes on to be asked for it after a code that is of no use. */
    public LaneStep decided(LaneNow lane, Decision decision, Instant now) {
        if (decision instanceof Decision.Stop stop && stop.why().isOfCode() && lane.state() == LaneState.PAYING) {
            return LaneStep.to(lane.because(stop.why()), told(stop.why()));
        }
        return calledOff(lane, answered(lane, decision, now));
    }

    private static LaneStep answered(LaneNow lane, Decision decision, Instant now) {
        if (decision instanceof Decision.Pass pass) {
            return LaneStep.to(lane.of(pass.session()).to(LaneState.OPENING, now), new Deed.Open());
        }
        if (decision instanceof Decision.Ticket ticket) {
            return LaneStep.to(lane.of(ticket.session()).to(LaneState.OPENING, now), new Deed.Print(), new Deed.Open());
        }
        if (decision instanceof Decision.Pay pay) {
            var id = CommandId.next();
            return LaneStep.to(
                    lane.of(pay.session()).asking(id).to(LaneState.PAYING, now),
                    new Deed.Ask(id, pay.amount()),
                    new Deed.Show(Notice.PAY));
        }
        return stop(lane, ((Decision.Stop) decision).why(), now);
    }

    private static LaneStep stop(LaneNow lane, Trouble why, Instant now) {
        return LaneStep.to(lane.to(LaneState.STOPPED, now).because(why), told(why));
    }

    private static Deed[] told(Trouble why) {
        return new Deed[] {new Deed.Show(Notice.of(why)), new Deed.Alarm(why)};
    }

    /** The gate says where it is. */
    public LaneStep gate(LaneNow lane, Position position, By by, Instant now) {
        var next = lane.gate(position);
        if (position == Position.OPEN) {
            return opened(next, by, now);
        }
        if (position == Position.CLOSED && lane.state() == LaneState.HELD) {
            return LaneStep.to(next.loops().empty() ? next.next(now) : next.to(LaneState.ARRIVED, now));
        }
        if (position != Position.CLOSED
                || lane.state() != LaneState.PASSING
                || !lane.loops().empty()) {
            return LaneStep.to(next);
        }
        return lane.loops().reached() ? through(next, now) : backedOut(next, now);
    }

    private static LaneStep opened(LaneNow lane, By by, Instant now) {
        if (lane.state() == LaneState.OPENING || isGateTrouble(lane)) {
            return LaneStep.to(lane.to(LaneState.PASSING, now));
        }
        boolean byHand = by == By.MANUAL && lane.state() != LaneState.PASSING && lane.state() != LaneState.HELD;
        return byHand
                ? LaneStep.to(lane.to(LaneState.HELD, now).because(Trouble.HAND), new Deed.Alarm(Trouble.HAND))
                : LaneStep.to(lane);
    }

    /** Late, but it opened. */
    private static boolean isGateTrouble(LaneNow lane) {
        return lane.state() == LaneState.STOPPED
                && lane.trouble().filter(Trouble.GATE::equals).isPresent();
    }

    /** After a start the gate is told again to open for the vehicle that waits for it: it has its time once more. */
    public LaneStep resumed(LaneNow lane, Instant now) {
        return LaneStep.to(lane.to(LaneState.OPENING, now));
    }

    /** The gate was told to open and did not, or nobody knows. */
    public LaneStep gateFailed(LaneNow lane, Instant now) {
        return lane.state() == LaneState.OPENING ? stop(lane, Trouble.GATE, now) : LaneStep.to(lane);
    }

    /** The station did not ask. */
    public LaneStep askingFailed(LaneNow lane, CommandId asked, Instant now) {
        boolean waits = lane.state() == LaneState.PAYING && isAsked(lane, asked);
        return waits ? stop(lane, Trouble.NO_STATION, now) : LaneStep.to(lane);
    }

    /** What was asked for is paid, also at a station of which nobody knew whether it asks. @param asked by which id */
    public LaneStep paid(LaneNow lane, CommandId asked, Instant now) {
        return lane.waitsForMoney() && isAsked(lane, asked)
                ? LaneStep.to(lane.to(LaneState.OPENING, now), new Deed.Open())
                : LaneStep.to(lane);
    }

    private static boolean isAsked(LaneNow lane, CommandId asked) {
        return lane.asked().filter(asked::equals).isPresent();
    }

    /** Somebody pressed the button for help. Why the lane stands, if it does, is told on; at an empty lane nothing has to wait. */
    public LaneStep help(LaneNow lane) {
        boolean stands = stands(lane) && lane.trouble().isEmpty();
        return LaneStep.to(stands ? lane.because(Trouble.HELP) : lane, new Deed.Alarm(Trouble.HELP));
    }

    /** A person lets the vehicle through. @param session of it, when it is known */
    public LaneStep letThrough(LaneNow lane, Optional<String> session, Instant now) {
        var next = session.map(lane::of).orElse(lane).to(LaneState.OPENING, now);
        return calledOff(lane, LaneStep.to(next, new Deed.Open()));
    }

    /** A person has the gate stay open for everybody. */
    public LaneStep hold(LaneNow lane, Instant now) {
        var held = lane.to(LaneState.HELD, now).because(Trouble.EMERGENCY);
        return calledOff(lane, LaneStep.to(held, new Deed.Hold()));
    }

    /** A person ends it; the gate says when it is closed. */
    public LaneStep release(LaneNow lane) {
        return LaneStep.to(lane, new Deed.Close());
    }

    /** Time has passed. */
    public LaneStep passed(LaneNow lane, Instant now) {
        var stood = Duration.between(lane.since(), now);
        return switch (lane.state()) {
            case ARRIVED -> stood.compareTo(FOR_READING) > 0 ? stop(lane, Trouble.NO_PLATE, now) : LaneStep.to(lane);
            case OPENING -> stood.compareTo(FOR_OPENING) > 0 ? gateFailed(lane, now) : LaneStep.to(lane);
            case PASSING ->
                stood.compareTo(FOR_PASSING) > 0 && lane.trouble().isEmpty()
                        ? LaneStep.to(lane.because(Trouble.STUCK), new Deed.Alarm(Trouble.STUCK))
                        : LaneStep.to(lane);
            default -> LaneStep.to(lane);
        };
    }
}
