// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.parking.lane.domain;

/** What becomes of a vehicle whose plate, ticket or pass is known. */
public sealed interface Decision {
    /** The gate opens. @param session of the vehicle */
    record Pass(String session) implements Decision {}

    /** The gate opens, and it gets a ticket. @param session of the vehicle */
    record Ticket(String session) implements Decision {}

    /** It has to pay first. @param amount in the currency's smallest unit, more than nothing */
    record Pay(String session, long amount) implements Decision {}

    /** A person has to look. */
    record Stop(Trouble why) implements Decision {}
}
