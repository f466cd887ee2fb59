// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.parking;

import static org.assertj.core.api.Assertions.assertThat;

import city.madang.device.role.CardReader.Medium;
import city.madang.payment.Payments;
import city.madang.testkit.Page;
import city.madang.testkit.TestKit;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Passes are sold at the desk, and let vehicles in and out. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class PassesContract {
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

    private ParkingCity.Place carPark() {
        var place = city.carPark("m" + carParks++, 10);
        city.costs(place);
        return place;
    }

    private LocalDate today() {
        return city.site.now().atZone(city.site.kit().city().zone()).toLocalDate();
    }

    private Map<String, String> typed(ParkingCity.Place place, String plates) {
        return new TreeMap<>(Map.of(
                "name",
                "Holder of " + plates,
                "contact",
                "",
                "plates",
                plates,
                "spaces",
                "1",
                "carParks",
                place.code(),
                "from",
                "" + today(),
                "until",
                "" + today().plusDays(30),
                "price",
                "90000",
                "hours",
                "ALWAYS"));
    }

    /** @return the page of a pass that waits for its money */
    private Page sold(Map<String, String> typed) {
        city.operator.get("/desk/passes/new");
        var page = city.operator.post("/desk/passes/new", typed);
        assertThat(page.words()).contains("To be paid", "Not yet valid");
        return page;
    }

    /** Where its page is. */
    private String path(String plate) {
        return city.operator
                .get("/desk/passes?q=" + plate)
                .link("Holder of " + plate)
                .substring("/parking".length());
    }

    private String paid(ParkingCity.Place place, String plate) {
        sold(typed(place, plate));
        var path = path(plate);
        city.operator.get(path);
        var page = city.operator.post(path + "/pay", Map.of("means", "CASH"));
        assertThat(page.words()).contains("Valid").doesNotContain("To be paid");
        return path;
    }

    private String code(String path) {
        return city.operator.get(path).first("bdi.text-break").text();
    }

    private void comesIn(ParkingCity.Place place, String plate, int times) {
        place.entry().loop(1, true);
        place.entry().plate(plate, 95);
        ParkingCity.passes(place.entry(), times);
        city.until(place, text -> text.contains("Came in " + plate));
    }

    @Test
    void aVehicleWithAPassComesAndGoesForNothingAndTheMoneyIsInTheBook() {
        var place = carPark();
        var path = paid(place, "21GA0001");
        var id = path.substring(path.lastIndexOf('/') + 1);
        assertThat(city.site.kit().service(Payments.class).of(id))
                .hasSize(1)
                .allSatisfy(payment -> assertThat(payment.amount().minor()).isEqualTo(90_000));
        comesIn(place, "21GA0001", 1);
        city.site.later(Duration.ofMinutes(80));
        place.exit().loop(1, true);
        place.exit().plate("21GA0001", 95);
        ParkingCity.passes(place.exit(), 1);
        city.until(place, text -> text.contains("0 vehicles are inside"));
        assertThat(place.exit().asked).noneMatch(each -> each.startsWith("ask"));
    }

    @Test
    void aSecondVehicleOfAPassPaysLikeAnybody() {
        var place = carPark();
        paid(place, "22GA0001");
        var path = path("22GA0001");
        var more = new TreeMap<>(typed(place, "22GA0001\n22GA0002"));
        city.operator.get(path + "/change");
        assertThat(city.operator.post(path + "/change", more).words()).contains("22GA0002");
        comesIn(place, "22GA0001", 1);
        comesIn(place, "22GA0002", 2);
        city.site.later(Duration.ofMinutes(80));
        place.exit().loop(1, true);
        place.exit().plate("22GA0002", 95);
        city.until(place, text -> text.contains("Paying"));
        place.exit().code(Medium.QR_CODE, code(path));
        ParkingCity.passes(place.exit(), 1);
        city.until(place, text -> text.contains("1 vehicle is inside"));
    }

    @Test
    void aCodeLetsOneVehicleInAtATimeAndItOut() {
        var place = carPark();
        var code = code(paid(place, "23GA0001"));
        place.entry().loop(1, true);
        place.entry().code(Medium.QR_CODE, code);
        ParkingCity.passes(place.entry(), 1);
        city.until(place, text -> text.contains("1 vehicle is inside"));
        place.entry().loop(1, true);
        place.entry().code(Medium.QR_CODE, code);
        city.until(place, text -> text.contains("A vehicle is inside on this card or code"));
        ParkingCity.await(() -> place.entry().asked.contains("show Already inside"));
        assertThat(place.entry().asked.stream().filter("open"::equals)).hasSize(1);
        place.entry().loop(1, false);
        city.site.later(Duration.ofMinutes(80));
        place.exit().loop(1, true);
        place.exit().code(Medium.QR_CODE, code);
        ParkingCity.passes(place.exit(), 1);
        city.until(place, text -> text.contains("0 vehicles are inside"));
    }

    @Test
    void aPassThatIsSuspendedOrForElsewhereLetsNobodyIn() {
        var place = carPark();
        var other = carPark();
        var path = paid(place, "24GA0001");
        other.entry().loop(1, true);
        other.entry().code(Medium.QR_CODE, code(path));
        city.until(other, text -> text.contains("The card or code is for another car park"));
        var since = city.operator
                .get(path)
                .form("/parking" + path + "/suspend")
                .orElseThrow()
                .values()
                .get("since");
        city.site.later(Duration.ofMinutes(1));
        var act = Map.of("since", since, "reason", "the card was lent");
        assertThat(city.operator.post(path + "/suspend", Map.of("since", since)).status())
                .isEqualTo(422);
        assertThat(city.operator.post(path + "/suspend", act).words()).contains("Suspended", "the card was lent");
        assertThat(city.operator.post(path + "/go-on", act).words()).contains("Nothing was done");
        place.entry().loop(1, true);
        place.entry().code(Medium.QR_CODE, code(path));
        city.until(place, text -> text.contains("The card or code holds no more"));
    }

    @Test
    void aPassIsRenewedWithItsLastDataAndAnotherCannotHaveItsCard() {
        var place = carPark();
        var typed = typed(place, "25GA0001");
        typed.put("card", "04-AF-33");
        sold(typed);
        var path = path("25GA0001");
        city.operator.get(path);
        city.operator.post(path + "/pay", Map.of("means", "CASH"));
        var form = city.operator.get(path).form("/parking" + path + "/renew").orElseThrow();
        var values = new TreeMap<>(form.values());
        values.put("means", "CARD");
        assertThat(values)
                .containsEntry("price", "90000")
                .containsEntry("last", "" + today().plusDays(30).plusMonths(1));
        values.put("last", "" + today().plusDays(30));
        assertThat(city.operator.post(path + "/renew", values).status()).isEqualTo(422);
        values.put("last", "" + today().plusDays(60));
        assertThat(city.operator.post(path + "/renew", values).words()).contains("Done.");
        var id = path.substring(path.lastIndexOf('/') + 1);
        assertThat(city.site.kit().service(Payments.class).of(id)).hasSize(2);
        var again = typed(place, "25GA0002");
        again.put("card", "04-af-33");
        city.operator.get("/desk/passes/new");
        assertThat(city.operator.post("/desk/passes/new", again).words()).contains("Another pass has this card");
        assertThat(city.operator.get(path + "/card.pdf").status()).isEqualTo(200);
    }

    @Test
    void whatIsWrongIsSaidAndKept() {
        city.operator.get("/desk/passes/new");
        var typed =
                Map.of("name", "", "plates", "...", "spaces", "0", "from", "x", "until", "2026-13-40", "price", "0");
        var page = city.operator.post("/desk/passes/new", typed);
        assertThat(page.status()).isEqualTo(422);
        assertThat(page.words())
                .contains("Choose at least one car park", "Write a whole number from 1 to 100", "Write plates");
        assertThat(city.operator.get("/desk/passes/none").status()).isEqualTo(404);
        assertThat(city.operator.get("/desk/passes?q=%25_'").status()).isEqualTo(200);
    }
}
