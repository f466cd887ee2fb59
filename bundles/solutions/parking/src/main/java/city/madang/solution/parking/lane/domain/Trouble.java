// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.parking.lane.domain;

/** Why a lane needs a person. */
public enum Trouble {
    /** No plate was read in time. */
    NO_PLATE,
    /** At the exit: no vehicle with this plate is inside. */
    NOT_INSIDE,
    /** At the entry: no space is free. */
    FULL,
    /** There is nobody whom to pay here. */
    NO_STATION,
    /** The gate did not open when it was told to. */
    GATE,
    /** A vehicle stands under the open gate for too long. */
    STUCK,
    /** The gate is held open by order: an emergency. */
    EMERGENCY,
    /** Somebody opened the gate by hand, on site. */
    HAND,
    /** A station told of money that cannot be: none, or of another currency. */
    ODD_PAYMENT,
    /** Somebody presses the button for help. */
    HELP,
    /** The ticket was not printed. */
    NO_TICKET,
    /** Nobody knows the card or code that was shown. */
    CODE_UNKNOWN,
    /** It holds later. */
    CODE_EARLY,
    /** It holds no more, or was not paid. */
    CODE_OVER,
    /** It is for another car park. */
    CODE_ELSEWHERE,
    /** At the entry: a vehicle came in by it and is inside (anti-passback). */
    CODE_USED,
    /** At the exit: no vehicle inside came in by it. */
    CODE_OUTSIDE;

    /** Whether it is about what somebody showed: then the vehicle may still come or leave by its plate, or by a ticket. */
    public boolean isOfCode() {
        return switch (this) {
            case CODE_UNKNOWN, CODE_EARLY, CODE_OVER, CODE_ELSEWHERE, CODE_USED, CODE_OUTSIDE -> true;
            default -> false;
        };
    }

    /** Whether another reading of the plate may solve it. */
    boolean isOfPlate() {
        return this == NO_PLATE || this == NOT_INSIDE || isOfCode();
    }
}
