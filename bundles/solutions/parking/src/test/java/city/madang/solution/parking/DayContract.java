// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.parking;

import static org.assertj.core.api.Assertions.assertThat;

import city.madang.testkit.Browser;
import city.madang.testkit.Page;
import city.madang.testkit.TestKit;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** A day's money: settled once, and compared with gates and stays. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class DayContract {
    private ParkingCity city;
    private Drivers drivers;
    private int carParks;

    abstract TestKit kit();

    @BeforeAll
    void open() {
        city = new ParkingCity(kit());
        drivers = new Drivers(city);
    }

    @AfterAll
    void close() {
        city.close();
    }

    private ParkingCity.Place carPark() {
        city.signIn();
        var place = city.carPark("d" + carParks++, 10);
        drivers.costs(place);
        return place;
    }

    private LocalDate today() {
        return LocalDate.ofInstant(city.site.now(), city.site.kit().city().zone());
    }

    /** To ten in the morning of the next day. */
    private void nextMorning() {
        var zone = city.site.kit().city().zone();
        var morning = today().plusDays(1).atTime(10, 0).atZone(zone).toInstant();
        city.site.later(Duration.between(city.site.now(), morning));
        city.signIn();
    }

    private Browser finance() {
        return city.site.official("finance", Optional.empty(), ParkingModule.FINANCE);
    }

    private Page differences(ParkingCity.Place place, LocalDate day) {
        return finance().get("/desk/carparks/" + place.code() + "/differences?day=" + day);
    }

    private void takes(ParkingCity.Place place, String plate, String means) {
        var stay = drivers.stay(place, plate);
        city.operator.get(stay);
        assertThat(city.operator.post(stay, Map.of("means", means)).words()).contains("Taken.");
    }

    @Test
    void aDayIsClosedOnceAndNeverChanged() {
        var place = carPark();
        var day = today();
        drivers.stays(place, "31NA3131", Duration.ofMinutes(90));
        takes(place, "31NA3131", "CASH");
        drivers.leaves(place, "31NA3131");
        drivers.stays(place, "32NA3232", Duration.ofMinutes(30));
        drivers.paysAndLeaves(place, "32NA3232", 1000);
        var path = "/desk/carparks/" + place.code() + "/settlement";
        assertThat(finance().get(path + "?day=" + day).words())
                .contains("Official operator Cash 1 ₩2,000", "Machines and phones Card 1 ₩1,000")
                .doesNotContain("Close this day");
        nextMorning();
        var finance = finance();
        var form = finance.get(path + "?day=" + day)
                .form("/parking" + path + "/close")
                .orElseThrow();
        assertThat(finance.send(form, Map.of("net", "1")).words()).contains("Something came since you looked");
        assertThat(finance.send(form, Map.of()).words())
                .contains("The day is closed", "Closed as number 1 by Official finance");
        assertThat(finance.send(form, Map.of()).words()).contains("This day is closed already");
        assertThat(finance().get(path + "?as=csv&day=" + day).text()).contains("Machines and phones", "1000", "2000");
        assertThat(finance().get("/desk/money?day=" + day).words()).contains("₩3,000", "No. 1");
        assertThat(city.operator.get(path).status()).isEqualTo(403);
    }

    @Test
    void taxIsNamedWhereTheCityHasOne() {
        var place = carPark();
        var money = "/desk/money";
        city.manager.get(money);
        assertThat(city.manager
                        .post(money + "/tax", Map.of("rate", "10", "from", today().toString()))
                        .words())
                .contains("The rate is set", "10 %");
        city.manager.get(money);
        assertThat(city.manager
                        .post(money + "/tax", Map.of("rate", "many", "from", "yesterday"))
                        .status())
                .isEqualTo(422);
        drivers.stays(place, "33NA3333", Duration.ofMinutes(90));
        takes(place, "33NA3333", "CARD");
        var settlement = finance().get("/desk/carparks/" + place.code() + "/settlement?day=" + today());
        assertThat(settlement.words()).contains("₩2,000 0 ₩0 ₩2,000 ₩182");
        city.manager.get(money);
        city.manager.post(money + "/tax", Map.of("rate", "0", "from", today().toString()));
    }

    @Test
    void aDayWithoutTroubleHasNoDifference() {
        var place = carPark();
        drivers.stays(place, "34NA3434", Duration.ofMinutes(90));
        drivers.paysAndLeaves(place, "34NA3434", 2000);
        assertThat(differences(place, today()).all(".tag"))
                .containsExactly("No difference", "No difference", "No difference");
    }

    @Test
    void aStayOfYesterdayThatIsPaidTodayIsNamedOnBothDays() {
        var place = carPark();
        var yesterday = today();
        drivers.stays(place, "35NA3535", Duration.ofMinutes(90));
        drivers.slipsOut(place, "35NA3535");
        drivers.comesIn(place, "36NA3636");
        nextMorning();
        takes(place, "35NA3535", "CARD");
        var before = differences(place, yesterday).words();
        assertThat(before)
                .contains("Fees of stays that ended ₩2,000", "Difference -₩2,000", "35NA3535: -₩2,000")
                .contains(
                        "Passed a gate inwards 2",
                        "Passed a gate outwards 1",
                        "0 vehicles were inside",
                        "1 when it ended");
        var now = differences(place, today());
        assertThat(now.words())
                .contains("₩2,000 paid by who had left on an earlier day without paying", "1 vehicle was inside");
        assertThat(finance()
                        .get(now.link("35NA3535").substring("/parking".length()))
                        .words())
                .contains("35NA3535", "Paid ₩2,000");
        assertThat(finance()
                        .get("/desk/carparks/" + place.code() + "/differences?as=csv&day=" + today())
                        .text())
                .contains("35NA3535", "2000");
    }

    @Test
    void lostTicketsRefundsAndPaymentsAheadAreNamed() {
        var place = carPark();
        drivers.stays(place, "37NA3737", Duration.ofMinutes(90));
        takes(place, "37NA3737", "CARD");
        var lost = "/desk/carparks/" + place.code() + "/lost-ticket";
        city.operator.get(lost);
        city.operator.post(lost, Map.of("plate", "38NA3838", "reason", "no entry found"));
        var payment = city.operator
                .get(drivers.stay(place, "37NA3737"))
                .link("₩2,000")
                .substring("/parking".length());
        city.operator.get(payment);
        city.operator.post(payment + "/refund", Map.of("amount", "300", "means", "CARD", "reason", "kindness"));
        var one = finance().get("/desk/refunds").link("₩300").substring("/parking".length());
        var finance = finance();
        finance.get(one);
        finance.post(one + "/approve", Map.of());
        assertThat(differences(place, today()).words())
                .contains("-1 stays begun at the booth for lost tickets", "38NA3838")
                .contains("₩2,000 paid by vehicles that were still inside", "-₩300 given back on this day")
                .contains("Difference ₩1,700");
    }
}
