// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.parking.site.web;

import city.madang.identity.Action;
import city.madang.module.Kit;
import city.madang.solution.parking.ParkingModule;
import city.madang.solution.parking.session.store.SessionMapper;
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

    public FreeSpaces(Kit kit, CarParks carParks) {
        this.kit = kit;
        this.carParks = carParks;
    }

    /** A car park, and how many spaces are free in it. @param state {@code free}, {@code few} or {@code full} */
    public record Shown(CarPark carPark, int free, String state) {}

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
        int taken = kit.database().read(tx -> tx.mapper(SessionMapper.class).taken(carPark.id()));
        var state = carPark.isFull(taken) ? "full" : carPark.isAlmostFull(taken) ? "few" : "free";
        return new Shown(carPark, carPark.free(taken), state);
    }
}
