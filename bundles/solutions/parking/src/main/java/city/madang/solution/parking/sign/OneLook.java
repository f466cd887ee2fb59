// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.parking.sign;

import city.madang.module.Kit;
import city.madang.solution.parking.sign.FreeNow.Count;
import city.madang.solution.parking.sign.FreeNow.FloorFree;
import city.madang.solution.parking.site.CarPark;
import city.madang.solution.parking.site.CarParkId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What boards have to show at one moment: of a car park only that is read which a board shows, and once. For one thread. */
final class OneLook {
    private final Kit kit;
    private final FreeNow free;
    private final Map<CarParkId, Count> counts = new HashMap<>();
    private final Map<CarParkId, List<FloorFree>> floors = new HashMap<>();

    OneLook(Kit kit, FreeNow free) {
        this.kit = kit;
        this.free = free;
    }

    /** @param floor by its place; 0 for the whole car park */
    String words(CarPark carPark, int floor) {
        return floor == 0 ? words(carPark) : floor(carPark, floor);
    }

    private String words(CarPark carPark) {
        var now = counts.computeIfAbsent(carPark.id(), id -> free.count(carPark));
        return words(!now.stale(), now.full() ? 0 : now.free());
    }

    private String floor(CarPark carPark, int floor) {
        return floors.computeIfAbsent(carPark.id(), id -> free.floors(carPark)).stream()
                .filter(each -> each.place() == floor)
                .findFirst()
                .map(each -> words(each.known(), each.free()))
                .orElseGet(() -> words(false, 0));
    }

    private String words(boolean known, int count) {
        var language = kit.city().languages().get(0);
        return !known
                ? kit.texts().text(language, "sign.board.unknown")
                : count == 0
                        ? kit.texts().text(language, "board.full")
                        : kit.texts().text(language, "sign.board.free", count);
    }
}
