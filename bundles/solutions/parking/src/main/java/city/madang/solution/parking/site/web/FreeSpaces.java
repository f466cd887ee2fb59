// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.parking.site.web;

import city.madang.identity.Action;
import city.madang.module.Kit;
import city.madang.solution.parking.ParkingModule;
import city.madang.solution.parking.bay.BayViews;
import city.madang.solution.parking.bay.domain.BayCount;
import city.madang.solution.parking.bay.domain.Trait;
import city.madang.solution.parking.right.RightDesk;
import city.madang.solution.parking.site.CarPark;
import city.madang.solution.parking.site.CarParks;
import city.madang.web.HttpReply;
import city.madang.web.Routes;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/** Where a space is free, for everybody. */
public final class FreeSpaces {
    private static final Set<Trait> ASKED_FOR = EnumSet.of(Trait.ACCESSIBLE, Trait.FAMILY, Trait.ELECTRIC);

    private final Kit kit;
    private final CarParks carParks;
    private final RightDesk rights;
    private final BayViews bays;
    private final Predicate<CarPark> stale;

    /** @param stale whether the number of free spaces may be wrong */
    // longer: gates, reservations and sensors each know something of it
    public FreeSpaces(Kit kit, CarParks carParks, RightDesk rights, BayViews bays, Predicate<CarPark> stale) {
        this.kit = kit;
        this.carParks = carParks;
        this.rights = rights;
        this.bays = bays;
        this.stale = stale;
    }

    /**
     * A car park, and how many spaces are free in it for who did not reserve.
     *
     * @param state {@code free}, {@code few} or {@code full}
     * @param reservable whether spaces are kept for reservations
     * @param stale whether the number may be wrong
     * @param bays those for somebody, where they have sensors
     */
    public record Shown(
            CarPark carPark, int free, String state, boolean reservable, boolean stale, List<BaysFree> bays) {}

    /** Bays for somebody. @param few whether they are almost full, by the car park's own rule */
    public record BaysFree(Trait trait, BayCount count, boolean few) {}

    public void routes(Routes on) {
        on.get(
                "/",
                Action.PUBLIC,
                in -> HttpReply.page(
                        "free",
                        "list",
                        Map.of("carParks", all(), "now", kit.clock().instant())));
        on.get("/live", Action.PUBLIC, in -> HttpReply.events(ParkingModule.LANES));
    }

    List<Shown> all() {
        return carParks.all().stream().map(this::shown).toList();
    }

    Shown shown(CarPark carPark) {
        var now = kit.clock().instant();
        int taken = kit.database().read(tx -> rights.rights().taken(tx, carPark.id(), now));
        boolean reservable = rights.quotas().sells(carPark.id());
        var state = carPark.isFull(taken) ? "full" : carPark.isAlmostFull(taken) ? "few" : "free";
        return new Shown(carPark, carPark.free(taken), state, reservable, stale.test(carPark), bays(carPark));
    }

    private List<BaysFree> bays(CarPark carPark) {
        return bays.marked(carPark).stream()
                .filter(each -> ASKED_FOR.contains(each.trait()))
                .map(each ->
                        new BaysFree(each.trait(), each.count(), each.count().isAlmostFull(carPark.warnFrom())))
                .toList();
    }
}
