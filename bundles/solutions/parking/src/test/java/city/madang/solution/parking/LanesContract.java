// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.parking;

import static org.assertj.core.api.Assertions.assertThat;

import city.madang.device.Money;
import city.madang.device.event.BarrierMoved.By;
import city.madang.device.role.Barrier.Position;
import city.madang.payment.Means;
import city.madang.payment.Payments;
import city.madang.payment.Takings;
import city.madang.testkit.TestKit;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
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

    private static void wantsOut(ParkingCity.Place place, String plate, int confidence) {
        place.exit().loop(1, true);
        place.exit().plate(plate, confidence);
    }

    /** A vehicle came in, stays for a while, and wants out. */
    private void stays(ParkingCity.Place place, String plate, Duration time) {
        city.costs(place);
        city.comesIn(place, plate);
        city.site.later(time);
    }

    /** Where officials look at the lane out. */
    private String exitLane(ParkingCity.Place place) {
        return city.watch(place).link("Lane EXIT").substring("/parking".length());
    }

    @Test
    void aVehicleComesInAndLeaves() {
        var place = carPark(10);
        city.comesIn(place, "12GA3456");
        assertThat(city.watch(place).words()).contains("1 vehicle is inside, of 10 spaces");
        var exit = place.exit();
        wantsOut(place, "12GA3456", 95);
        ParkingCity.opens(exit, 1);
        exit.gate(Position.OPEN, By.COMMAND);
        exit.loop(1, false);
        exit.gate(Position.CLOSED, By.UNKNOWN);
        city.until(place, text -> text.contains("0 vehicles are inside"));
    }

    @Test
    void aFullCarParkLetsNobodyIn() {
        var place = carPark(1);
        city.comesIn(place, "11GA1111");
        place.entry().loop(1, true);
        place.entry().plate("22GA2222", 95);
        city.until(place, text -> text.contains("The car park is full"));
        assertThat(place.entry().asked.stream().filter("open"::equals)).hasSize(1);
        ParkingCity.await(() -> place.entry().asked.contains("show 22GA2222|Full"));
        assertThat(city.site.get("/").words()).contains("Full");
    }

    @Test
    void aStrangerAtTheExitIsHelpedByAnOfficial() {
        var place = carPark(10);
        city.comesIn(place, "33GA3333");
        wantsOut(place, "33GA3338", 60);
        city.until(place, text -> text.contains("No vehicle with this plate is inside"));
        var lane = exitLane(place);
        var since = city.operator
                .get(lane)
                .form("/parking" + lane + "/plate")
                .orElseThrow()
                .values()
                .get("since");
        city.operator.post(
                lane + "/plate", Map.of("plate", "33GA3333", "reason", "read with my own eyes", "since", since));
        ParkingCity.opens(place.exit(), 1);
        assertThat(city.watch(place).words())
                .contains("Plate named by an official: read with my own eyes", "Official operator");
    }

    @Test
    void aGateThatDoesNotOpenIsTold() {
        var place = carPark(10);
        place.entry().stuck = true;
        place.entry().loop(1, true);
        place.entry().plate("44GA4444", 95);
        city.until(place, text -> text.contains("The gate did not open"));
        place.entry().loop(1, false);
        city.until(place, text -> text.contains("Went back") && text.contains("0 vehicles are inside"));
    }

    @Test
    void whoOwesPaysAtTheExitOnce() {
        var place = carPark(10);
        stays(place, "55GA5555", Duration.ofMinutes(90));
        var exit = place.exit();
        wantsOut(place, "55GA5555", 95);
        ParkingCity.await(() -> exit.asked.contains("ask 2000"));
        ParkingCity.await(() -> exit.asked.contains("show 55GA5555|Please pay ₩2,000"));
        exit.pays(Money.of(2000, "KRW"));
        exit.pays(Money.of(2000, "KRW"));
        ParkingCity.opens(exit, 1);
        city.leaves(place);
        var now = city.site.now();
        var taken = city.site.kit().service(Payments.class).takings(now.minus(Duration.ofHours(1)), now.plusSeconds(1));
        assertThat(taken).contains(new Takings(place.code(), Means.CARD, 1, Money.of(2000, "KRW")));
    }

    @Test
    void moneyOfAnotherCountryOpensNoGateAndStopsNoLane() {
        var place = carPark(10);
        stays(place, "56GA5556", Duration.ofMinutes(90));
        wantsOut(place, "56GA5556", 95);
        ParkingCity.await(() -> place.exit().asked.contains("ask 2000"));
        place.exit().pays(Money.of(2000, "CHF"));
        city.until(place, text -> text.contains("A station told of money that cannot be"));
        assertThat(place.exit().asked).doesNotContain("open");
        place.exit().pays(Money.of(2000, "KRW"));
        ParkingCity.opens(place.exit(), 1);
    }

    private String stay(ParkingCity.Place place, String plate) {
        return city.operator
                .get("/desk/carparks/" + place.code() + "/booth", Map.of("plate", plate))
                .link(plate)
                .substring("/parking".length());
    }

    @Test
    void whoPaidAtTheBoothLeavesWithoutPayingAgain() {
        var place = carPark(10);
        stays(place, "66GA6666", Duration.ofMinutes(30));
        var stay = stay(place, "66GA6666");
        var page = city.operator.get(stay);
        assertThat(page.words()).contains("To pay now ₩1,000");
        var typed = new TreeMap<>(page.form("/parking" + stay).orElseThrow().values());
        typed.put("means", "CASH");
        city.manager.get(stay);
        assertThat(city.operator.post(stay, typed).words()).contains("Taken.", "To pay now ₩0");
        assertThat(city.manager.post(stay, Map.of("means", "CARD")).words())
                .contains("Another amount is due by now", "Paid ₩1,000");
        wantsOut(place, "66GA6666", 95);
        ParkingCity.opens(place.exit(), 1);
        assertThat(place.exit().asked).noneMatch(asked -> asked.startsWith("ask"));
    }

    @Test
    void whoStandsWhereNoStationIsGoesOnWhenTheBoothHasTheMoney() {
        var place = carPark(10);
        stays(place, "67GA6767", Duration.ofMinutes(30));
        var hut = city.device();
        var lane = new TreeMap<>(Map.of("name", "Hut", "direction", "EXIT", "detectors", "1", "station", ""));
        Set.of("gate", "loop", "front").forEach(duty -> lane.put(duty, hut.id));
        city.keepLane(place.code(), lane);
        hut.loop(1, true);
        hut.plate("67GA6767", 95);
        city.until(place, text -> text.contains("Nobody takes the money here"));
        var stay = stay(place, "67GA6767");
        city.operator.get(stay);
        city.operator.post(stay, Map.of("means", "CASH"));
        ParkingCity.opens(hut, 1);
    }

    @Test
    void aFreeExitTakesTwoPeople() {
        var place = carPark(10);
        stays(place, "77GA7777", Duration.ofMinutes(30));
        wantsOut(place, "77GA7777", 95);
        ParkingCity.await(() -> place.exit().asked.contains("ask 1000"));
        var lane = exitLane(place);
        var since = city.operator
                .get(lane)
                .form("/parking" + lane + "/plate")
                .orElseThrow()
                .values()
                .get("since");
        var asking = Map.of("since", since, "reason", "an ambulance");
        city.operator.post(lane + "/waive", asking);
        assertThat(city.operator.get(lane).words()).contains("Official operator: an ambulance");
        assertThat(city.operator.post(lane + "/waive/confirm", asking).words()).contains("Nothing was done");
        assertThat(place.exit().asked).doesNotContain("open");
        city.manager.get(lane);
        city.manager.post(lane + "/waive/confirm", asking);
        ParkingCity.opens(place.exit(), 1);
        city.leaves(place);
        assertThat(city.watch(place).words()).contains("Let out for nothing: an ambulance");
    }

    @Test
    void vehiclesWithNearlyTheSamePlateAreOffered() {
        var place = carPark(10);
        city.comesIn(place, "88GA8888");
        city.comesIn(place, "99GA9999");
        wantsOut(place, "88GA8883", 70);
        city.until(place, text -> text.contains("No vehicle with this plate is inside"));
        var lane = exitLane(place);
        var page = city.operator.get(lane);
        var form = page.form("/parking" + lane + "/vehicle").orElseThrow();
        assertThat(page.all("button[name=session]"))
                .hasSize(1)
                .first()
                .asString()
                .contains("88GA8888");
        var chosen = new TreeMap<>(form.values());
        chosen.put("session", page.first("button[name=session]").attr("value"));
        city.operator.post(lane + "/vehicle", chosen);
        ParkingCity.opens(place.exit(), 1);
    }

    @Test
    void aVehicleThatIsDecidedAboutTwiceIsCountedOnce() {
        var place = carPark(10);
        place.entry().stuck = true;
        place.entry().loop(1, true);
        place.entry().plate("45GA4545", 95);
        city.until(place, text -> text.contains("The gate did not open"));
        place.entry().stuck = false;
        var lane = city.watch(place).link("Lane ENTRY").substring("/parking".length());
        var typed = new TreeMap<>(city.operator
                .get(lane)
                .form("/parking" + lane + "/plate")
                .orElseThrow()
                .values());
        typed.put("plate", "45GA4546");
        typed.put("reason", "a 6, not a 5");
        city.operator.post(lane + "/plate", typed);
        ParkingCity.opens(place.entry(), 2);
        place.entry().gate(Position.OPEN, By.COMMAND);
        place.entry().loop(1, false);
        city.until(place, text -> text.contains("Came in 45GA4546"));
        assertThat(city.watch(place).words()).contains("1 vehicle is inside");
        ParkingCity.await(() -> place.entry().asked.contains("show 45GA4546|Welcome"));
    }

    @Test
    void nobodyIsOfferedWhatWouldBeRefused() {
        var place = carPark(10);
        assertThat(city.manager.get("/desk").words()).contains("Add a car park").doesNotContain("Parking prices");
        assertThat(city.operator.get("/desk").words()).doesNotContain("Add a car park", "Parking prices");
        assertThat(city.watch(place).words()).contains("Booth").doesNotContain("Add a lane", "Change this car park");
        assertThat(city.operator.get("/desk/carparks/new").status()).isEqualTo(403);
    }
}
