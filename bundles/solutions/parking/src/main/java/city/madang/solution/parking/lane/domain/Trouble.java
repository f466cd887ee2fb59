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
    HELP
}
