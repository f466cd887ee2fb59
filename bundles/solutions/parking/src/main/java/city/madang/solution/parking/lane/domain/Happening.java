// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.parking.lane.domain;

/** What the operator's page tells of a lane. */
public enum Happening {
    ENTERED,
    LEFT,
    BACKED_OUT,
    NOT_ALLOWED,
    FREE_FLOW,
    PAID,
    /** A person has to look. */
    ALARM,
    /** A device told something too late to act on it. */
    LATE,
    /** An official did it, for a reason. */
    OPENED,
    HELD,
    RELEASED,
    CORRECTED,
    /** That a vehicle leaves for nothing; a second official decides. */
    WAIVER_ASKED,
    LET_OUT,
    /** A stay was right as it was written down. */
    CONFIRMED,
    /** Two stays were those of one vehicle. */
    JOINED,
    /** A vehicle is not inside any more, though nobody saw it leave. */
    CLOSED,
    /** A vehicle whose entry nobody finds got a stay at the booth. */
    LOST_TICKET,
    /** A discount was granted at the booth. */
    DISCOUNTED,
    /** Somebody at a pay station, which belongs to no lane, asks for help. */
    STATION_HELP
}
