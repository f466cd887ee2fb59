// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.parking.change.domain;

/** What a change is about. */
public enum ChangeKind {
    /** A site tells: a car park as it is set up. */
    CAR_PARK,
    /** A floor of the car park that was told last. */
    FLOOR,
    /** A stay as it is now. */
    STAY,
    /** Money that was taken. */
    PAYMENT,
    /** Money that was given back. */
    REFUND,
    /** What happened in a lane. */
    HAPPENING,
    /** How a lane is. */
    LANE,
    /** What a stay owes, asked for by the centre. */
    QUOTE,
    /**
     * How many spaces are kept for reservations: as the centre wants it, and as the site has taken it over, after all that it knows to be
     * reserved.
     */
    QUOTA,
    /** A reservation as it is now. The centre sells, changes and cancels it; the site says what came of it. */
    RESERVATION,

    /** The centre tells: what a stay owes is wanted. */
    QUOTE_WANTED,
    /** Money that was paid elsewhere for a stay. */
    CREDIT,
    /** A pass as it is now. */
    PASS
}
