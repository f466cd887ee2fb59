// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.parking;

import city.madang.device.Money;
import city.madang.device.event.BarrierMoved.By;
import city.madang.device.role.Barrier.Position;
import city.madang.identity.Visitor;
import city.madang.solution.parking.site.CarParks;
import city.madang.solution.parking.tariff.Tariffs;
import city.madang.solution.parking.tariff.domain.Rules;
import city.madang.solution.parking.tariff.domain.StartRules;
import city.madang.solution.parking.tariff.domain.TariffUse;
import city.madang.testkit.Page;
import java.time.Duration;
import java.util.Map;
import java.util.function.Predicate;

/** People who drive in and out of a test city's car parks. */
record Drivers(ParkingCity city) {
    Page watch(ParkingCity.Place place) {
        return city.operator.get("/desk/carparks/" + place.code());
    }

    void until(ParkingCity.Place place, Predicate<String> said) {
        ParkingCity.await(() -> said.test(watch(place).words()));
    }

    static void opens(Bench.Device lane, int times) {
        ParkingCity.await(() -> opened(lane) == times);
    }

    private static int opened(Bench.Device lane) {
        return (int) lane.asked.stream().filter("open"::equals).count();
    }

    /** The hour costs 1,000, a lost ticket 20,000. */
    void costs(ParkingCity.Place place) {
        costs(place, StartRules.PLAIN.of(key -> key));
    }

    void costs(ParkingCity.Place place, Rules rules) {
        var tariffs = new Tariffs(city.site.kit());
        var version = tariffs.begin(Visitor.ANYBODY, "plain", rules);
        tariffs.publish(Visitor.ANYBODY, version, tariffs.today());
        var carPark = new CarParks(city.site.kit()).named(place.code()).orElseThrow();
        var tariff = tariffs.version(version).orElseThrow().tariff();
        tariffs.use(Visitor.ANYBODY, carPark.id(), new TariffUse(tariffs.today(), tariff));
    }

    /** A vehicle comes in and is in. */
    void comesIn(ParkingCity.Place place, String plate) {
        var lane = place.entry();
        int before = opened(lane);
        lane.loop(1, true);
        lane.plate(plate, 95);
        opens(lane, before + 1);
        passes(lane);
        until(place, text -> text.contains("Came in " + plate) && isFree(text, "Entry"));
    }

    /** All that its devices told is heard: who moves the clock before that makes it late. */
    static boolean isFree(String text, String direction) {
        return text.contains(direction + " · Free Gate: closed");
    }

    /** A vehicle came in, and stays for a while. */
    void stays(ParkingCity.Place place, String plate, Duration time) {
        comesIn(place, plate);
        city.site.later(time);
        city.signIn();
    }

    void wantsOut(ParkingCity.Place place, String plate) {
        place.exit().loop(1, true);
        place.exit().plate(plate, 95);
    }

    /** It owes nothing any more, and drives out. */
    void leaves(ParkingCity.Place place, String plate) {
        int before = opened(place.exit());
        wantsOut(place, plate);
        opens(place.exit(), before + 1);
        passes(place.exit());
        until(place, text -> text.contains("Left " + plate) && isFree(text, "Exit"));
    }

    /** It pays at the station of the exit, and drives out. */
    void paysAndLeaves(ParkingCity.Place place, String plate, long amount) {
        int before = opened(place.exit());
        wantsOut(place, plate);
        ParkingCity.await(() -> place.exit().asked.contains("ask " + amount));
        place.exit().pays(Money.of(amount, "KRW"));
        opens(place.exit(), before + 1);
        passes(place.exit());
        until(place, text -> text.contains("Left " + plate) && isFree(text, "Exit"));
    }

    /** Behind another one, while the gate is still open. */
    void slipsOut(ParkingCity.Place place, String plate) {
        wantsOut(place, plate);
        place.exit().gate(Position.OPEN, By.MANUAL);
        place.exit().loop(1, false);
        place.exit().gate(Position.CLOSED, By.UNKNOWN);
        until(place, text -> text.contains("held open " + plate) || text.contains("without being allowed to " + plate));
    }

    /** Where an official at the booth finds a vehicle. */
    String stay(ParkingCity.Place place, String plate) {
        return city.operator
                .get("/desk/carparks/" + place.code() + "/booth", Map.of("plate", plate))
                .link(plate)
                .substring("/parking".length());
    }

    private static void passes(Bench.Device lane) {
        lane.gate(Position.OPEN, By.COMMAND);
        lane.loop(1, false);
        lane.gate(Position.CLOSED, By.UNKNOWN);
    }
}
