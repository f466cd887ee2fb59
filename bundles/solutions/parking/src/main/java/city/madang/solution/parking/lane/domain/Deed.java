// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.parking.lane.domain;

import city.madang.device.CommandId;
import java.util.Optional;

/** What follows from a step of a lane; done in the same unit of work, and at the devices after it. */
public sealed interface Deed {
    /** To decide about the vehicle that stands there, and to tell the rules. @param shown by what, where it is not the plate */
    record Decide(Optional<Shown> shown) implements Deed {
        /** By its plate. */
        Decide() {
            this(Optional.empty());
        }
    }

    record Open() implements Deed {}

    record Hold() implements Deed {}

    record Close() implements Deed {}

    /** Has a station ask for an amount. @param id by which the payment will be told */
    record Ask(CommandId id, long amount) implements Deed {}

    record CancelAsking(CommandId asked) implements Deed {}

    /** It gets a ticket with the number of its stay. */
    record Print() implements Deed {}

    /** The vehicle is through. @param how it came to be allowed */
    record Passed(How how) implements Deed {}

    /** It went back where it came from. */
    record BackedOut() implements Deed {}

    /** To show something on the board. */
    record Show(Notice notice) implements Deed {}

    /** A person has to look. */
    record Alarm(Trouble why) implements Deed {}

    /** How a vehicle came through. */
    enum How {
        /** As was decided. */
        ALLOWED,
        /** While the gate was held open. */
        FREE_FLOW,
        /** Behind another one, or beside the rules. */
        NOT_ALLOWED
    }

    /** What a board shows. */
    enum Notice {
        WAIT,
        WELCOME,
        FULL,
        PAY,
        GOODBYE,
        HELP,
        /** To take a ticket. */
        TICKET,
        CODE_UNKNOWN,
        CODE_EARLY,
        CODE_OVER,
        CODE_ELSEWHERE,
        CODE_USED,
        CODE_OUTSIDE,
        NOTHING;

        /** What a vehicle that stands is told. */
        static Notice of(Trouble why) {
            return why == Trouble.FULL ? FULL : why.isOfCode() ? valueOf(why.name()) : HELP;
        }
    }
}
