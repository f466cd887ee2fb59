// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.parking;

import static org.assertj.core.api.Assertions.assertThat;

import city.madang.device.role.CardReader.Medium;
import city.madang.identity.ReceiptNumber;
import city.madang.identity.Visitor;
import city.madang.solution.parking.right.Quotas;
import city.madang.solution.parking.right.Reservations;
import city.madang.solution.parking.right.Reservations.Wish;
import city.madang.solution.parking.right.domain.Reservation;
import city.madang.solution.parking.right.domain.ReservationState;
import city.madang.solution.parking.right.domain.Span;
import city.madang.solution.parking.site.CarPark;
import city.madang.solution.parking.site.CarParks;
import city.madang.testkit.Browser;
import city.madang.testkit.TestKit;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Citizens reserve, never more than is kept; what they reserved lets them in. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class ReservationsContract {
    private ParkingCity city;
    private Quotas quotas;
    private Reservations reservations;
    private int carParks;

    abstract TestKit kit();

    @BeforeAll
    void open() {
        city = new ParkingCity(kit());
        quotas = new Quotas(city.site.kit());
        reservations = new Reservations(city.site.kit(), quotas);
    }

    @AfterAll
    void close() {
        city.close();
    }

    private ParkingCity.Place place(int spaces, int kept) {
        var place = city.carPark("r" + carParks++, spaces);
        quotas.change(Visitor.ANYBODY, carPark(place), kept);
        return place;
    }

    private CarPark carPark(ParkingCity.Place place) {
        return new CarParks(city.site.kit()).named(place.code()).orElseThrow();
    }

    private Wish wish(ParkingCity.Place place, String plate, Instant from, int minutes) {
        var until = from.plus(Duration.ofMinutes(minutes));
        var once = plate + from;
        return new Wish(carPark(place), plate, from, until, Optional.empty(), Locale.ENGLISH, once);
    }

    private ReceiptNumber reserved(ParkingCity.Place place, String plate, Duration in, int minutes) {
        var from = city.site.now().plus(in);
        return reservations
                .reserve(wish(place, plate, from, minutes))
                .receipt()
                .orElseThrow()
                .number();
    }

    private ReservationState state(ReceiptNumber number) {
        return reservations.find(number).orElseThrow().state();
    }

    @Test
    void manyAtOnceNeverReserveMoreThanIsKept() throws Exception {
        int kept = 3;
        var place = place(20, kept);
        var begin = city.site.now().truncatedTo(ChronoUnit.HOURS).plus(Duration.ofHours(2));
        var wishes = new ArrayList<Callable<Boolean>>();
        var random = new Random(7);
        for (int i = 0; i < 80; i++) {
            var from = begin.plus(Duration.ofMinutes(15L * random.nextInt(16)));
            var wish = wish(place, "MANY" + i, from, 30 + 15 * random.nextInt(8));
            wishes.add(() -> reservations.reserve(wish).receipt().isPresent());
        }
        int made = 0;
        var pool = Executors.newFixedThreadPool(12);
        try {
            for (var outcome : pool.invokeAll(wishes)) {
                made += outcome.get() ? 1 : 0;
            }
        } finally {
            pool.shutdown();
        }
        var all = reservations.from(carPark(place).id(), begin.minus(Duration.ofHours(1))).stream()
                .map(Reservation::span)
                .toList();
        assertThat(all).hasSize(made).hasSizeGreaterThan(kept);
        assertThat(all).allSatisfy(each -> assertThat(each.most(all)).isLessThanOrEqualTo(kept));
        var whole = new Span(begin.minus(Duration.ofHours(1)), begin.plus(Duration.ofHours(12)));
        assertThat(whole.most(all)).isEqualTo(kept);
    }

    @Test
    void aFormThatIsSentTwiceReservesOnce() {
        var place = place(5, 1);
        var wish = wish(place, "TWICE1", city.site.now().plus(Duration.ofHours(1)), 60);
        var first = reservations.reserve(wish).receipt().orElseThrow();
        assertThat(reservations.reserve(wish).receipt().orElseThrow().number()).isEqualTo(first.number());
        assertThat(reservations
                        .reserve(wish(place, "TWICE2", city.site.now().plus(Duration.ofHours(1)), 60))
                        .refusal())
                .contains(Reservations.Refusal.TAKEN);
    }

    @Test
    void aQuotaDoesNotFallBelowWhatIsReserved() {
        var place = place(5, 2);
        reserved(place, "BELOW1", Duration.ofHours(1), 60);
        reserved(place, "BELOW2", Duration.ofHours(1), 60);
        var path = "/desk/carparks/" + place.code() + "/reservations";
        city.manager.get(path);
        assertThat(city.manager.post(path, Map.of("spaces", "1")).words()).contains("2 are reserved at one moment");
        city.manager.get(path);
        assertThat(city.manager.post(path, Map.of("spaces", "3")).words()).contains("The car park is saved.");
        assertThat(city.operator.get(path).words())
                .contains("3 spaces are kept", "BELOW1")
                .doesNotContain("Save");
        assertThat(quotas.of(carPark(place).id()).sellable()).isEqualTo(3);
    }

    @Test
    void whoReservedComesInWhereOthersFindItFullAndPaysForTheStay() {
        var place = place(2, 1);
        city.costs(place);
        var number = reserved(place, "31GA0001", Duration.ofMinutes(10), 120);
        city.comesIn(place, "31GA9999");
        place.entry().loop(1, true);
        place.entry().plate("31GA8888", 95);
        city.until(place, text -> text.contains("The car park is full"));
        assertThat(city.site.get("/").words()).contains("Full");
        place.entry().loop(1, false);
        place.entry().loop(1, true);
        place.entry().plate("31GA0001", 95);
        ParkingCity.passes(place.entry(), 2);
        city.until(place, text -> text.contains("Came in 31GA0001"));
        assertThat(state(number)).isEqualTo(ReservationState.USED);
        city.later(Duration.ofMinutes(70));
        city.wantsOut(place, "31GA0001");
        city.until(place, text -> text.contains("Paying"));
    }

    @Test
    void theCodeLetsInOnceAndNotTooEarly() {
        var place = place(5, 1);
        var number = reserved(place, "32GA0001", Duration.ofMinutes(40), 60);
        place.entry().loop(1, true);
        place.entry().code(Medium.QR_CODE, number.value());
        city.until(place, text -> text.contains("The card or code holds later"));
        city.later(Duration.ofMinutes(30));
        place.entry().loop(1, false);
        place.entry().loop(1, true);
        place.entry().code(Medium.QR_CODE, number.toString());
        ParkingCity.passes(place.entry(), 1);
        city.until(place, text -> text.contains("1 vehicle is inside"));
        place.entry().loop(1, true);
        place.entry().code(Medium.QR_CODE, number.value());
        city.until(place, text -> text.contains("A vehicle is inside on this card or code"));
        place.exit().loop(1, true);
        place.exit().code(Medium.QR_CODE, number.value());
        ParkingCity.passes(place.exit(), 1);
        city.until(place, text -> text.contains("0 vehicles are inside"));
        assertThat(state(number)).isEqualTo(ReservationState.DONE);
    }

    @Test
    void whoGoesBackMayComeAgain() {
        var place = place(5, 1);
        var number = reserved(place, "33GA0001", Duration.ofMinutes(10), 60);
        place.entry().loop(1, true);
        place.entry().plate("33GA0001", 95);
        ParkingCity.opens(place.entry(), 1);
        place.entry().loop(1, false);
        city.until(place, text -> text.contains("Went back"));
        assertThat(state(number)).isEqualTo(ReservationState.BOOKED);
    }

    @Test
    void aSpaceThatNobodyCameForIsFreeAgain() {
        var place = place(5, 1);
        var number = reserved(place, "34GA0001", Duration.ofMinutes(10), 120);
        city.later(Duration.ofMinutes(41));
        assertThat(reserved(place, "34GA0002", Duration.ofMinutes(20), 30)).isNotEqualTo(number);
        assertThat(state(number)).isEqualTo(ReservationState.NO_SHOW);
    }

    private Map<String, String> typed(ParkingCity.Place place, int fromHours, int toHours) {
        var zone = city.site.kit().city().zone();
        var next = LocalDateTime.ofInstant(city.site.now(), zone).truncatedTo(ChronoUnit.HOURS);
        return new TreeMap<>(Map.of(
                "carPark", place.code(),
                "from", "" + next.plusHours(fromHours),
                "to", "" + next.plusHours(toHours)));
    }

    @Test
    void aCitizenReservesChangesAndCancelsAndIsTextedWithoutAScript() {
        var place = place(5, 1);
        city.costs(place);
        assertThat(city.site.get("/").all("a[href$=\"reserve?carPark=" + place.code() + "\"]"))
                .hasSize(1);
        var driver = city.site.browser();
        var query = typed(place, 2, 5);
        var offer = driver.get("/reserve", query);
        assertThat(offer.words())
                .contains("1 space is left for this time", "3,000", "Rules")
                .doesNotContain("reservation.time");
        var wrong = driver.post("/reserve", Map.of("plate", "", "phone", "12"));
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.words()).contains("Write the plate of your car", "Write the number with +");
        var page = driver.post("/reserve", Map.of("plate", "35 ga 0001", "phone", "+82 10-1234-5678"));
        assertThat(page.words()).contains("Your reservation", "Reserved", "35GA0001", "PIN");
        var number = ReceiptNumber.parse(page.first("#number").text());
        city.site.settle();
        assertThat(city.site.texts("+821012345678"))
                .anySatisfy(text -> assertThat(text).contains("" + number));
        changesAndCancels(driver, place, number);
        assertThat(city.site.browser().get("/reservations/" + number.value()).words())
                .doesNotContain("35GA0001");
    }

    private void changesAndCancels(Browser driver, ParkingCity.Place place, ReceiptNumber number) {
        var path = "/reservations/" + number.value();
        driver.get(path);
        var times = typed(place, 3, 4);
        times.remove("carPark");
        times.put("plate", "35GA0002");
        assertThat(driver.post(path + "/change", times).words()).contains("The reservation is changed.", "35GA0002");
        times.put("to", times.get("from"));
        assertThat(driver.post(path + "/change", times).status()).isEqualTo(422);
        driver.get(path);
        assertThat(driver.post(path + "/cancel", Map.of()).words()).contains("The reservation is cancelled.");
        assertThat(state(number)).isEqualTo(ReservationState.CANCELLED);
    }

    @Test
    void whatIsWrongIsSaid() {
        var place = place(5, 0);
        assertThat(city.site
                        .get("/reserve", Map.of("carPark", place.code(), "from", "x", "to", "2026-99-99T10:00"))
                        .status())
                .isEqualTo(200);
        assertThat(city.site.get("/reservations", Map.of("number", "nothing")).words())
                .contains("no number of a reservation");
        assertThat(quotas.of(carPark(place).id()).sellable()).isZero();
        assertThat(List.of(city.operator.get("/desk/carparks/none/reservations").status()))
                .containsExactly(404);
    }
}
