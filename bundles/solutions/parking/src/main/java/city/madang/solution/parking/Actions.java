// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.parking;

import city.madang.identity.Action;
import city.madang.identity.Guarded;
import java.util.Optional;

/** What officials may be allowed to do. */
public final class Actions {
    /** To watch car parks, and to help vehicles in their lanes. */
    public static final Action OPERATE = Action.of("parking.operate", ParkingModule.OPERATOR, ParkingModule.MANAGER);

    /** To look at stays and what was paid for them. */
    public static final Action LOOK =
            Action.of("parking.look", ParkingModule.OPERATOR, ParkingModule.MANAGER, ParkingModule.FINANCE);

    /** To decide about money: refunds, settlements, reports. */
    public static final Action MONEY = Action.of("parking.money", ParkingModule.MANAGER, ParkingModule.FINANCE);

    /** To set car parks up. */
    public static final Action SET_UP = Action.of("parking.set-up", ParkingModule.MANAGER);

    /** To write and publish prices. */
    public static final Action TARIFF = Action.of("parking.tariff", ParkingModule.TARIFF);

    /** To take out what is known of an incident. */
    public static final Action EVIDENCE = Action.of("parking.evidence", ParkingModule.MANAGER);

    /** Car parks belong to no department: a city has one office for them. */
    public static final Guarded OF_THE_CITY = new Guarded(Optional.empty(), Optional.empty(), "", false);

    private Actions() {}
}
