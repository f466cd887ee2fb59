// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.parking;

import static org.assertj.core.api.Assertions.assertThat;

import city.madang.device.event.BarrierMoved.By;
import city.madang.device.role.Barrier.Position;
import city.madang.testkit.Page;
import city.madang.testkit.TestKit;
import java.util.Map;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Vehicles come and go: what their devices tell, what gates are asked, and what officials see. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class LanesContract {
    private ParkingCity city;
    private int carParks;

    abstract TestKit kit();

    @BeforeAll
    void open() {
        city = new ParkingCity(kit());
    }

    @AfterAll
    void close() {
        city.close();
    }

    private ParkingCity.Place carPark(int spaces) {
        return city.carPark("p" + carParks++, spaces);
    }

    private Page watch(ParkingCity.Place place) {
        return city.operator.get("/desk/carparks/" + place.code());
    }

    private void until(ParkingCity.Place place, Predicate<String> said) {
        ParkingCity.await(() -> said.test(watch(place).words()));
    }

    private static void opens(Bench.Device lane, int times) {
        ParkingCity.await(() -> lane.asked.stream().filter("open"::equals).count() == times);
    }

    /** A vehicle comes in and is in. */
    private void comesIn(ParkingCity.Place place, String plate) {
        var lane = place.entry();
        int before = (int) lane.asked.stream().filter("open"::equals).count();
        lane.loop(1, true);
        lane.plate(plate, 95);
        opens(lane, before + 1);
        lane.gate(Position.OPEN, By.COMMAND);
        lane.loop(1, false);
        lane.gate(Position.CLOSED, By.UNKNOWN);
        until(place, text -> text.contains("Came in") && text.contains(plate));
    }

    @Test
    void aVehicleComesInAndLeaves() {
        var place = carPark(10);
        comesIn(place, "12GA3456");
        assertThat(watch(place).words()).contains("1 vehicle is inside, of 10 spaces");
        var exit = place.exit();
        exit.loop(1, true);
        exit.plate("12GA3456", 95);
        opens(exit, 1);
        exit.gate(Position.OPEN, By.COMMAND);
        exit.loop(1, false);
        exit.gate(Position.CLOSED, By.UNKNOWN);
        until(place, text -> text.contains("0 vehicles are inside"));
    }

    @Test
    void aFullCarParkLetsNobodyIn() {
        var place = carPark(1);
        comesIn(place, "11GA1111");
        place.entry().loop(1, true);
        place.entry().plate("22GA2222", 95);
        until(place, text -> text.contains("The car park is full"));
        assertThat(place.entry().asked.stream().filter("open"::equals)).hasSize(1);
        assertThat(place.entry().asked).contains("show 22GA2222|Full");
        assertThat(city.site.get("/").words()).contains("Full");
    }

    @Test
    void aStrangerAtTheExitIsHelpedByAnOfficial() {
        var place = carPark(10);
        comesIn(place, "33GA3333");
        place.exit().loop(1, true);
        place.exit().plate("33GA3338", 60);
        until(place, text -> text.contains("No vehicle with this plate is inside"));
        var link = watch(place).link("Lane EXIT");
        var lane = link.substring("/parking".length());
        var since = city.operator
                .get(lane)
                .form(link + "/plate")
                .orElseThrow()
                .values()
                .get("since");
        city.operator.post(
                lane + "/plate", Map.of("plate", "33GA3333", "reason", "read with my own eyes", "since", since));
        opens(place.exit(), 1);
        assertThat(watch(place).words())
                .contains("Plate named by an official: read with my own eyes", "Official operator");
    }

    @Test
    void aGateThatDoesNotOpenIsTold() {
        var place = carPark(10);
        place.entry().stuck = true;
        place.entry().loop(1, true);
        place.entry().plate("44GA4444", 95);
        until(place, text -> text.contains("The gate did not open"));
        place.entry().loop(1, false);
        until(place, text -> text.contains("Went back") && text.contains("0 vehicles are inside"));
    }
}
