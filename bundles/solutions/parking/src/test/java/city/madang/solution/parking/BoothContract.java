// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.parking;

import static org.assertj.core.api.Assertions.assertThat;

import city.madang.payment.Payments;
import city.madang.solution.parking.tariff.domain.DiscountKind;
import city.madang.solution.parking.tariff.domain.DiscountRule;
import city.madang.solution.parking.tariff.domain.Limits;
import city.madang.solution.parking.tariff.domain.Rules;
import city.madang.solution.parking.tariff.domain.StartRules;
import city.madang.testkit.Page;
import city.madang.testkit.TestKit;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** The booth: discounts, lost tickets, what was not paid, receipts. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class BoothContract {
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
        var place = city.carPark("b" + carParks++, 10);
        drivers.costs(place, discounted());
        return place;
    }

    /** Residents pay half; a shop's coupon is worth half an hour, twice at most. */
    private static Rules discounted() {
        var plain = StartRules.PLAIN.of(key -> key);
        var discounts = List.of(
                new DiscountRule(DiscountKind.RESIDENT, DiscountRule.Way.PERCENT, 50, 1),
                new DiscountRule(DiscountKind.MERCHANT, DiscountRule.Way.MINUTES, 30, 2));
        return new Rules(
                plain.free(),
                plain.bands(),
                plain.caps(),
                plain.shares(),
                discounts,
                plain.addUp(),
                plain.events(),
                new Limits(10, 0, 0, 20_000),
                plain.rounding());
    }

    private static String booth(ParkingCity.Place place) {
        return "/desk/carparks/" + place.code() + "/booth";
    }

    /** Where an official finds a vehicle. */
    private String stay(ParkingCity.Place place, String plate) {
        return city.operator
                .get(booth(place), Map.of("plate", plate))
                .link(plate)
                .substring("/parking".length());
    }

    private Page takes(String stay, String means) {
        city.operator.get(stay);
        return city.operator.post(stay, Map.of("means", means));
    }

    @Test
    void aDiscountOfTheTariffIsGrantedWithAReason() {
        var place = carPark();
        drivers.stays(place, "11NA1111", Duration.ofMinutes(90));
        var stay = stay(place, "11NA1111");
        var page = city.operator.get(stay);
        assertThat(page.words()).contains("To pay now ₩2,000");
        assertThat(page.all("select[name=discount] option"))
                .contains("Residents", "Vouched for by a shop × 1", "Vouched for by a shop × 2");
        var nothing = city.operator.post(stay + "/discount", Map.of("discount", "RESIDENT-1"));
        assertThat(nothing.status()).isEqualTo(422);
        assertThat(nothing.words()).contains("Write what you saw");
        var granted =
                city.operator.post(stay + "/discount", Map.of("discount", "RESIDENT-1", "why", "card of the quarter"));
        assertThat(granted.words()).contains("To pay now ₩1,000", "Residents: card of the quarter");
        assertThat(granted.all("select[name=discount] option")).doesNotContain("Residents");
        assertThat(drivers.watch(place).words())
                .contains("Discount granted at the booth: card of the quarter", "Official operator");
        assertThat(city.operator.post(stay, Map.of("means", "CASH")).words()).contains("To pay now ₩0");
    }

    @Test
    void aDiscountThatTheTariffDoesNotOfferIsRefused() {
        var place = carPark();
        drivers.stays(place, "12NA1212", Duration.ofMinutes(90));
        var stay = stay(place, "12NA1212");
        city.operator.get(stay);
        for (var wrong : List.of("VETERAN-1", "MERCHANT-3", "RESIDENT-2", "RESIDENT", "nonsense", "MERCHANT--1")) {
            city.operator.get(stay);
            var page = city.operator.post(stay + "/discount", Map.of("discount", wrong, "why", "a card"));
            assertThat(page.status()).as(wrong).isBetween(400, 499);
        }
        assertThat(city.operator.get(stay).words()).contains("To pay now ₩2,000");
    }

    @Test
    void aMistakenDiscountIsTakenBack() {
        var place = carPark();
        drivers.stays(place, "13NA1313", Duration.ofMinutes(60));
        var stay = stay(place, "13NA1313");
        city.operator.get(stay);
        var page = city.operator.post(stay + "/discount", Map.of("discount", "MERCHANT-2", "why", "two coupons"));
        assertThat(page.words()).contains("To pay now ₩0");
        assertThat(page.words()).doesNotContain("Take it back");
        drivers.stays(place, "14NA1414", Duration.ofMinutes(90));
        var other = stay(place, "14NA1414");
        city.operator.get(other);
        var less = city.operator.post(other + "/discount", Map.of("discount", "MERCHANT-1", "why", "a coupon"));
        assertThat(less.words()).contains("To pay now ₩1,000");
        var withdraw = less.first("form[action$=withdraw]").attr("action").substring("/parking".length());
        assertThat(city.operator.post(withdraw, Map.of()).words()).contains("The discount is taken back");
        assertThat(city.operator.get(other).words()).contains("To pay now ₩2,000");
    }

    @Test
    void aLostTicketCostsWhatThePricesSay() {
        var place = carPark();
        var path = "/desk/carparks/" + place.code() + "/lost-ticket";
        city.operator.get(path);
        assertThat(city.operator.post(path, Map.of("plate", "15NA1515")).words())
                .contains("Write why; it is kept with your name");
        var typed = Map.of("plate", "15NA1515", "reason", "the camera was dirty");
        var form = city.operator.get(path).form("/parking" + path).orElseThrow();
        var page = city.operator.send(form, typed);
        assertThat(page.words()).contains("Lost ticket", "Nobody finds it", "To pay now ₩20,000");
        assertThat(city.operator.send(form, typed).path()).isEqualTo(page.path());
        assertThat(drivers.watch(place).words())
                .contains("1 vehicle is inside", "Lost ticket, written down at the booth: the camera was dirty");
        city.operator.get(path);
        assertThat(city.operator.post(path, typed).words()).contains("A vehicle with this plate is inside");
        takes(stay(place, "15NA1515"), "CARD");
        drivers.leaves(place, "15NA1515");
    }

    @Test
    void whoLeftWithoutPayingPaysAfterwards() {
        var place = carPark();
        drivers.stays(place, "16NA1616", Duration.ofMinutes(90));
        drivers.slipsOut(place, "16NA1616");
        city.site.later(Duration.ofHours(20));
        city.signIn();
        var found = city.operator.get(booth(place), Map.of("plate", "1616"));
        assertThat(found.words()).contains("Not paid");
        var stay = found.link("16NA1616").substring("/parking".length());
        assertThat(city.operator.get(stay).words()).contains("To pay now ₩2,000");
        assertThat(takes(stay, "CARD").words()).contains("Taken.", "To pay now ₩0");
        assertThat(city.operator.get(booth(place), Map.of("plate", "1616")).words())
                .contains("No vehicle");
    }

    @Test
    void whoPaidAndLeftOwesNothingLater() {
        var place = carPark();
        drivers.stays(place, "17NA1717", Duration.ofMinutes(55));
        var stay = stay(place, "17NA1717");
        takes(stay, "CARD");
        city.site.later(Duration.ofMinutes(9));
        drivers.leaves(place, "17NA1717");
        city.site.later(Duration.ofHours(3));
        city.signIn();
        assertThat(city.operator.get(stay).words()).contains("To pay now ₩0").doesNotContain("Take the money");
    }

    @Test
    void aReceiptIsNumberedPrintedAndTheDrawerOpensOnce() {
        var place = carPark();
        var till = city.device();
        var devices = "/desk/carparks/" + place.code() + "/booth-devices";
        ParkingCity.await(() -> city.manager.get(devices).text().contains(till.id));
        assertThat(city.manager
                        .post(devices, Map.of("printer", till.id, "drawer", till.id))
                        .words())
                .contains("The devices of the booth are saved");
        drivers.stays(place, "18NA1818", Duration.ofMinutes(90));
        var stay = stay(place, "18NA1818");
        var form = city.operator.get(stay).form("/parking" + stay).orElseThrow();
        var taken = city.operator.send(form, Map.of("means", "CASH"));
        ParkingCity.await(() -> till.asked.size() == 2);
        assertThat(till.asked)
                .contains("drawer")
                .anyMatch(asked -> asked.startsWith(
                                "print Testville|Car park " + place.code() + "|Receipt " + place.code() + "-1|")
                        && asked.contains("Paid: ₩2,000 (Cash)"));
        city.operator.send(form, Map.of("means", "CASH"));
        var payment = city.operator.get(taken.link("₩2,000").substring("/parking".length()));
        var receipt = city.operator.get(payment.link("Receipt 1").substring("/parking".length()));
        assertThat(receipt.words()).contains("Receipt " + place.code() + "-1", "18NA1818", "Together ₩2,000");
        assertThat(till.asked).hasSize(2);
        assertThat(city.site.kit().service(Payments.class).of(stay.substring(stay.lastIndexOf('/') + 1)))
                .hasSize(1);
        var again = receipt.first("form[action$=print]").attr("action").substring("/parking".length());
        assertThat(city.operator.post(again, Map.of()).words()).contains("Sent to the printer");
        ParkingCity.await(() -> till.asked.size() == 3);
    }

    @Test
    void aMachinesPaymentGetsAReceiptOnDemand() {
        var place = carPark();
        drivers.stays(place, "19NA1919", Duration.ofMinutes(90));
        var stay = stay(place, "19NA1919");
        drivers.paysAndLeaves(place, "19NA1919", 2000);
        var payment = city.operator.get(city.operator.get(stay).link("₩2,000").substring("/parking".length()));
        assertThat(payment.words()).contains("A machine");
        var make = payment.first("form[action$=receipt]").attr("action").substring("/parking".length());
        var receipt = city.operator.post(make, Map.of());
        assertThat(receipt.words()).contains("Receipt " + place.code() + "-1", "(Card)");
        city.operator.get(stay);
        assertThat(city.operator
                        .get(payment.path().substring("/parking".length()))
                        .words())
                .contains("Receipt 1");
    }
}
