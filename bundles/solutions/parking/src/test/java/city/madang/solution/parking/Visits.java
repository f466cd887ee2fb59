// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.parking;

import city.madang.device.event.BarrierMoved.By;
import city.madang.device.role.Barrier.Position;
import city.madang.testkit.Page;
import java.util.function.Predicate;

/** Vehicles come to a car park of a test city and leave it. */
record Visits(ParkingCity city, ParkingCity.Place place) {
    Page watch() {
        return city.operator.get("/desk/carparks/" + place.code());
    }

    void until(Predicate<String> said) {
        ParkingCity.await(() -> said.test(watch().words()));
    }

    private static int opened(Bench.Device lane) {
        return (int) lane.asked.stream().filter("open"::equals).count();
    }

    /** @param inside how many are inside then */
    void comesIn(String plate, int confidence, int inside) {
        comesIn(plate, confidence, plate, inside);
    }

    void comesIn(String plate, int confidence, String rear, int inside) {
        var lane = place.entry();
        int before = opened(lane);
        lane.loop(1, true);
        lane.plate(plate, confidence);
        ParkingCity.await(() -> opened(lane) == before + 1);
        lane.gate(Position.OPEN, By.COMMAND);
        if (!rear.equals(plate)) {
            lane.rear(rear, confidence);
        }
        lane.loop(1, false);
        lane.gate(Position.CLOSED, By.UNKNOWN);
        until(text ->
                text.contains("Came in " + plate) && text.contains(count(inside)) && !text.contains("Gate: open"));
    }

    private static String count(int inside) {
        return inside == 1 ? "1 vehicle is inside" : inside + " vehicles are inside";
    }

    void leaves(String plate, int inside) {
        var lane = place.exit();
        int before = opened(lane);
        lane.loop(1, true);
        lane.plate(plate, 95);
        ParkingCity.await(() -> opened(lane) == before + 1);
        lane.gate(Position.OPEN, By.COMMAND);
        lane.loop(1, false);
        lane.gate(Position.CLOSED, By.UNKNOWN);
        until(text -> text.contains("Left " + plate) && text.contains(count(inside)) && !text.contains("Gate: open"));
    }
}
