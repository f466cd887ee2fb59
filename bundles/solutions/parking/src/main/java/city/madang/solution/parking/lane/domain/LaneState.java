// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.parking.lane.domain;

/** Where a lane stands between a vehicle that comes and the gate that is closed behind it. */
public enum LaneState {
    /** Nobody is there. */
    FREE,
    /** A vehicle stands, and it is not known yet which. */
    ARRIVED,
    /** It cannot go on by itself; a person has to look. */
    STOPPED,
    /** It was told what to pay. */
    PAYING,
    /** The gate was told to open. */
    OPENING,
    /** The gate is open for this vehicle. */
    PASSING,
    /** The gate stays open for everybody. */
    HELD
}
