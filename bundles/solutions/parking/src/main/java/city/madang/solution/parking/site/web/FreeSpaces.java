// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.parking.site.web;

import city.madang.identity.Action;
import city.madang.module.Kit;
import city.madang.solution.parking.ParkingModule;
import city.madang.solution.parking.right.RightDesk;
import city.madang.solution.parking.site.CarPark;
import city.madang.solution.parking.site.CarParks;
import city.madang.web.HttpReply;
import city.madang.web.Routes;
import java.util.List;
import java.util.Map;

/** Where a space is free, for everybody. */
public final class FreeSpaces {
    private final Kit kit;
    private final CarParks carParks;
    private final RightDesk rights;

    public FreeSpaces(Kit kit, CarParks carParks, RightDesk rights) {
        this.kit = kit;
        this.carParks = carParks;
        this.rights = rights;
    }

    /**
     * A car park, and how many spaces are free in it for who did not reserve.
     *
     * @param state {@code free}, {@code few} or {@code full}
     * @param reservable whether spaces are kept for reservations
     */
    public record Shown(CarPark carPark, int free, String state, boolean reservable) {}

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
        return new Shown(carPark, carPark.free(taken), state, reservable);
    }
}
