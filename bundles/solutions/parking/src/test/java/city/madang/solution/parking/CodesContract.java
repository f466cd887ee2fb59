// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.parking;

import static org.assertj.core.api.Assertions.assertThat;

import city.madang.device.event.ButtonPressed.Button;
import city.madang.device.role.CardReader.Medium;
import city.madang.testkit.TestKit;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Vehicles come in and leave by tickets and codes. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class CodesContract {
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
        return city.carPark("c" + carParks++, spaces);
    }

    private static List<String> printed(Bench.Device lane) {
        return lane.asked.stream().filter(each -> each.startsWith("print ")).toList();
    }

    /** A vehicle without a plate comes in by a ticket. @return its number */
    private String comesByTicket(ParkingCity.Place place) {
        var entry = place.entry();
        int before = printed(entry).size();
        entry.loop(1, true);
        entry.button(Button.TICKET);
        ParkingCity.await(() -> printed(entry).size() == before + 1);
        ParkingCity.passes(entry, before + 1);
        city.until(
                place, text -> text.contains(before + 1 + (before == 0 ? " vehicle is" : " vehicles are") + " inside"));
        var paper = printed(entry).get(before);
        return paper.substring(paper.lastIndexOf('|') + 1);
    }

    @Test
    void aVehicleComesInAndLeavesByATicket() {
        var place = carPark(10);
        var number = comesByTicket(place);
        assertThat(number).matches("[0-9]{12}");
        assertThat(printed(place.entry()).get(0)).contains("Parking ticket|Car park " + place.code());
        place.exit().loop(1, true);
        place.exit().code(Medium.QR_CODE, number);
        ParkingCity.passes(place.exit(), 1);
        city.until(place, text -> text.contains("0 vehicles are inside"));
        place.exit().loop(1, true);
        place.exit().code(Medium.QR_CODE, number);
        city.until(place, text -> text.contains("The card or code holds no more"));
        assertThat(place.exit().asked.stream().filter("open"::equals)).hasSize(1);
    }

    @Test
    void aTicketOfAnotherCarParkIsToldAndTheRightOneStillOpens() {
        var one = carPark(10);
        var other = carPark(10);
        var mine = comesByTicket(one);
        var foreign = comesByTicket(other);
        one.exit().loop(1, true);
        one.exit().code(Medium.QR_CODE, foreign);
        city.until(one, text -> text.contains("The card or code is for another car park"));
        ParkingCity.await(() -> one.exit().asked.contains("show Not valid here"));
        one.exit().code(Medium.QR_CODE, mine);
        ParkingCity.passes(one.exit(), 1);
        city.until(one, text -> text.contains("0 vehicles are inside"));
    }

    @Test
    void whoShowsACodeThatNobodyKnowsStillComesInByThePlate() {
        var place = carPark(10);
        place.entry().loop(1, true);
        place.entry().code(Medium.CARD, "4711");
        city.until(place, text -> text.contains("Nobody knows this card or code"));
        ParkingCity.await(() -> place.entry().asked.contains("show Unknown code"));
        assertThat(place.entry().asked).doesNotContain("open");
        place.entry().plate("12GA3456", 95);
        ParkingCity.passes(place.entry(), 1);
        city.until(place, text -> text.contains("Came in") && text.contains("12GA3456"));
    }

    @Test
    void aFullCarParkGivesNoTickets() {
        var place = carPark(1);
        comesByTicket(place);
        place.entry().loop(1, true);
        place.entry().button(Button.TICKET);
        city.until(place, text -> text.contains("The car park is full"));
        assertThat(printed(place.entry())).hasSize(1);
    }

    @Test
    void whoIsNotReadIsToldToTakeATicketAndAPaperThatDoesNotComeIsTold() {
        var place = carPark(10);
        place.entry().loop(1, true);
        city.until(place, text -> text.contains("A vehicle waits"));
        city.site.later(Duration.ofSeconds(9));
        city.site.runJobs();
        ParkingCity.await(() -> place.entry().asked.contains("show Press for ticket"));
        place.entry().stuck = true;
        place.entry().button(Button.TICKET);
        city.until(place, text -> text.contains("The ticket was not printed"));
    }
}
