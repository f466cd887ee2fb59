// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.parking;

import static org.assertj.core.api.Assertions.assertThat;

import city.madang.payment.Payments;
import city.madang.testkit.Browser;
import city.madang.testkit.Page;
import city.madang.testkit.TestKit;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Shifts with their counts, and money that is given back. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class MoneyContract {
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
        var place = city.carPark("m" + carParks++, 10);
        drivers.costs(place);
        return place;
    }

    /** A vehicle pays 2,000 at the booth. @return its stay */
    private String pays(ParkingCity.Place place, String plate, String means) {
        drivers.stays(place, plate, Duration.ofMinutes(90));
        var stay = drivers.stay(place, plate);
        city.operator.get(stay);
        assertThat(city.operator.post(stay, Map.of("means", means)).words()).contains("Taken.");
        return stay;
    }

    private static String shift(ParkingCity.Place place) {
        return "/desk/carparks/" + place.code() + "/shift";
    }

    private void opens(ParkingCity.Place place, String change) {
        city.operator.get(shift(place));
        assertThat(city.operator.post(shift(place), Map.of("change", change)).words())
                .contains("Your shift is open");
    }

    private Page closes(ParkingCity.Place place, Map<String, String> count) {
        city.operator.get(shift(place));
        return city.operator.post(shift(place) + "/close", count);
    }

    @Test
    void aShiftIsCountedClosedAndAcknowledgedByAnother() {
        var place = carPark();
        opens(place, "10000");
        pays(place, "21NA2121", "CASH");
        pays(place, "22NA2222", "CARD");
        assertThat(city.operator.get(shift(place)).words())
                .contains("2 payments and refunds so far")
                .doesNotContain("12,000");
        assertThat(closes(place, Map.of("pieces", "ten notes")).errors()).isNotEmpty();
        assertThat(closes(place, Map.of()).words()).contains("Count the cash");
        assertThat(closes(place, Map.of("pieces", "10000 x 1", "counted", "11000"))
                        .words())
                .contains("This is not the sum");
        assertThat(closes(place, Map.of("pieces", "10000 x 1\n500 x 3")).words())
                .contains("The difference is -₩500");
        var closed = closes(place, Map.of("pieces", "10000 x 1\n500 x 3", "reason", "a coin is lost"));
        assertThat(closed.words())
                .contains(
                        "The shift is closed",
                        "Cash (1) ₩2,000",
                        "Card (1) ₩2,000",
                        "Cash expected ₩12,000",
                        "Cash counted ₩11,500",
                        "Difference -₩500",
                        "a coin is lost")
                .doesNotContain("Acknowledge the count");
        var one = closed.path().substring("/parking".length());
        city.manager.get(one);
        assertThat(city.manager.post(one + "/acknowledge", Map.of()).words())
                .contains("The count is acknowledged", "Official manager");
        assertThat(city.operator.get(shift(place)).words()).contains("You have no open shift here");
        var list = city.manager.get("/desk/carparks/" + place.code() + "/shifts");
        assertThat(list.words()).contains("-₩500", "a coin is lost", "Official manager");
        assertThat(city.manager
                        .get("/desk/carparks/" + place.code() + "/shifts?as=csv")
                        .text())
                .contains("Cash expected", "12000", "-500", "a coin is lost");
    }

    @Test
    void nobodyHasTwoShiftsOrClosesOneTwice() {
        var place = carPark();
        var other = carPark();
        opens(place, "0");
        assertThat(city.operator.get(shift(other)).words()).contains("You have a shift open at another car park");
        var form = city.operator
                .get(shift(place))
                .form("/parking" + shift(place) + "/close")
                .orElseThrow();
        assertThat(city.operator.send(form, Map.of("counted", "0")).words()).contains("The shift is closed");
        assertThat(city.operator.send(form, Map.of("counted", "5")).words()).contains("This shift is not yours");
        var again =
                city.operator.get(shift(place)).form("/parking" + shift(place)).orElseThrow();
        city.operator.send(again, Map.of("change", "0"));
        assertThat(city.operator.send(again, Map.of("change", "0")).words())
                .contains("Your shift is open")
                .doesNotContain("You have a shift open already");
        closes(place, Map.of("counted", "0"));
        assertThat(city.operator.send(again, Map.of("change", "0")).words()).contains("You have a shift open already");
    }

    @Test
    void aRefundTakesTwoPeople() {
        var place = carPark();
        var stay = pays(place, "23NA2323", "CARD");
        var payment = payment(stay);
        var asked = asks(payment, "500", "paid for the wrong car");
        assertThat(asked.words()).contains("Asked. Another official decides", "Waiting ₩500", "At most ₩1,500");
        assertThat(asks(payment, "1501", "more").words()).contains("This is more than was paid");
        assertThat(city.operator.get("/desk/refunds").status()).isEqualTo(403);
        var waiting = city.manager.get("/desk/refunds");
        assertThat(waiting.words()).contains("paid for the wrong car", "Official operator");
        var one = decision(city.manager, "paid for the wrong car");
        city.manager.get(one);
        assertThat(city.manager.post(one + "/approve", Map.of()).words()).contains("Approved: the money is given back");
        assertThat(city.operator.get(stay).words()).contains("Paid ₩1,500");
        var given = city.site.kit().service(Payments.class).givenBack(stay.substring(stay.lastIndexOf('/') + 1));
        assertThat(given).hasSize(1).first().satisfies(refund -> {
            assertThat(refund.amount().minor()).isEqualTo(500);
            assertThat(refund.reason()).isEqualTo("paid for the wrong car");
        });
    }

    @Test
    void whoAskedDoesNotDecideAndNothingIsDecidedTwice() {
        var place = carPark();
        var payment = payment(pays(place, "24NA2424", "CARD"));
        city.manager.get(payment);
        city.manager.post(payment + "/refund", Map.of("amount", "2000", "means", "CASH", "reason", "my own"));
        var one = decision(city.manager, "my own");
        assertThat(city.manager.get(one).words()).contains("You asked for this; somebody else decides");
        var finance = city.site.official("finance", Optional.empty(), ParkingModule.FINANCE);
        var form = finance.get(one).form("/parking" + one + "/refuse").orElseThrow();
        assertThat(finance.send(form, Map.of("answer", "")).words()).contains("Write why it is refused");
        assertThat(finance.send(form, Map.of("answer", "not our mistake")).words())
                .contains("Refused.", "not our mistake");
        assertThat(finance.send(form, Map.of("answer", "not our mistake")).words())
                .contains("This refund is decided already");
        assertThat(city.operator.get(payment).words()).contains("Refused ₩2,000", "At most ₩2,000");
    }

    @Test
    void cashThatIsGivenBackIsMissingInTheDrawer() {
        var place = carPark();
        opens(place, "1000");
        var payment = payment(pays(place, "25NA2525", "CASH"));
        city.operator.get(payment);
        city.operator.post(payment + "/refund", Map.of("amount", "700", "means", "CASH", "reason", "a mistake"));
        var one = decision(city.manager, "a mistake");
        city.manager.get(one);
        city.manager.post(one + "/approve", Map.of());
        assertThat(closes(place, Map.of("counted", "2300")).words())
                .contains("Cash expected ₩2,300", "Cash (2) ₩1,300", "Difference ₩0");
    }

    /** Where an official decides about the refund that was asked for this reason. */
    private static String decision(Browser official, String reason) {
        return official.get("/desk/refunds").document().select("li").stream()
                .filter(each -> each.text().contains(reason))
                .map(each -> each.selectFirst("a").attr("href").substring("/parking".length()))
                .findFirst()
                .orElseThrow();
    }

    private String payment(String stay) {
        return city.operator.get(stay).link("₩2,000").substring("/parking".length());
    }

    private Page asks(String payment, String amount, String reason) {
        city.operator.get(payment);
        return city.operator.post(payment + "/refund", Map.of("amount", amount, "means", "CARD", "reason", reason));
    }
}
