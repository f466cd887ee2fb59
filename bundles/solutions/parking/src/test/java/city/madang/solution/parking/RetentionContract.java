// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.parking;

import static org.assertj.core.api.Assertions.assertThat;

import city.madang.identity.ReceiptNumber;
import city.madang.identity.Visitor;
import city.madang.payment.Payments;
import city.madang.privacy.DataSubject;
import city.madang.privacy.Erased;
import city.madang.privacy.PersonalData;
import city.madang.privacy.PersonalRecord;
import city.madang.privacy.Retention;
import city.madang.solution.parking.right.Quotas;
import city.madang.solution.parking.right.Reservations;
import city.madang.solution.parking.right.Reservations.Wish;
import city.madang.solution.parking.site.CarPark;
import city.madang.solution.parking.site.CarParks;
import city.madang.testkit.TestKit;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Passes and reservations are known to those whom they are about, and go when their time is over. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class RetentionContract {
    private static final String REACH = "holder@example.org";
    private static final int MOST = 1000;

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

    private PersonalData personal(String name) {
        return city.site.offer().personal().get(name);
    }

    private Retention retention(String name) {
        return city.site.offer().retention().get(name);
    }

    private static DataSubject reached(String reach) {
        return new DataSubject(Set.of(), Set.of(reach));
    }

    private static DataSubject holding(ReceiptNumber number) {
        return new DataSubject(Set.of(number), Set.of());
    }

    private LocalDate today() {
        return city.site.now().atZone(city.site.kit().city().zone()).toLocalDate();
    }

    private static List<String> texts(PersonalRecord record) {
        return record.items().stream().map(PersonalRecord.Item::text).toList();
    }

    /** A paid one for today. @return its id */
    private String pass(ParkingCity.Place place, String plate, String reach) {
        city.operator.get("/desk/passes/new");
        city.operator.post(
                "/desk/passes/new",
                Map.of(
                        "name",
                        "Holder of " + plate,
                        "contact",
                        reach,
                        "plates",
                        plate,
                        "spaces",
                        "1",
                        "carParks",
                        place.code(),
                        "from",
                        "" + today(),
                        "until",
                        "" + today(),
                        "price",
                        "90000",
                        "hours",
                        "ALWAYS"));
        var path = city.operator
                .get("/desk/passes?q=" + plate)
                .link("Holder of " + plate)
                .substring("/parking".length());
        city.operator.get(path);
        city.operator.post(path + "/pay", Map.of("means", "CASH"));
        return path.substring(path.lastIndexOf('/') + 1);
    }

    private ParkingCity.Place carPark() {
        return city.carPark("t" + carParks++, 10);
    }

    private Instant at(LocalDate day) {
        return day.atStartOfDay(city.site.kit().city().zone()).toInstant();
    }

    @Test
    void whoHasAPassSeesItAndItIsErasedWhenItHasEnded() {
        var id = pass(carPark(), "11GA1111", REACH);
        pass(carPark(), "22GA2222", "other@example.org");
        var data = personal("pass");
        assertThat(data.of(reached(REACH), Locale.ENGLISH))
                .singleElement()
                .satisfies(
                        record -> assertThat(texts(record)).contains("Holder of 11GA1111", "11GA1111", REACH, "Valid"));
        assertThat(data.erase(reached(REACH)).kept()).containsExactly(new Erased.Kept(id, "open"));

        city.site.later(Duration.ofDays(2));
        assertThat(data.erase(reached(REACH)).records()).isOne();
        assertThat(data.of(reached(REACH), Locale.ENGLISH)).isEmpty();
        city.signIn();
        assertThat(city.operator.get("/desk/passes?q=11GA1111").words()).doesNotContain("Holder of 11GA1111");
        assertThat(city.operator.get("/desk/passes/" + id).words())
                .contains("Ended")
                .doesNotContain("11GA1111");
        assertThat(data.of(reached("other@example.org"), Locale.ENGLISH)).hasSize(1);
    }

    @Test
    void aPassGoesAfterItsLastDayButNotWhileItsVehicleIsInside() {
        city.signIn();
        var place = carPark();
        city.costs(place);
        var id = pass(place, "33GA3333", "");
        var over = at(today().plusDays(1));
        retention("passes").remove(at(today()), MOST);
        city.comesIn(place, "33GA3333");
        assertThat(retention("passes").remove(over, MOST)).isZero();
        city.wantsOut(place, "33GA3333");
        city.leaves(place);
        assertThat(retention("passes").over(at(today()), MOST)).isZero();
        assertThat(retention("passes").remove(over, MOST)).isOne();
        assertThat(city.operator.get("/desk/passes/" + id).status()).isEqualTo(404);
        assertThat(city.site.kit().service(Payments.class).of(id)).hasSize(1);
    }

    @Test
    void aReservationIsKnownByItsNumberAndGoesWhenItIsOver() {
        var place = carPark();
        var carPark = carPark(place);
        var kit = city.site.kit();
        var quotas = new Quotas(kit);
        quotas.change(Visitor.ANYBODY, carPark, 2);
        var reservations = new Reservations(kit, quotas);
        var from = city.site.now().plus(Duration.ofHours(2));
        var until = from.plus(Duration.ofHours(1));
        var wish = new Wish(carPark, "44GA4444", from, until, Optional.empty(), Locale.ENGLISH, "44");
        var number = reservations.reserve(wish).receipt().orElseThrow().number();

        var data = personal("reservation");
        assertThat(data.of(holding(number), Locale.ENGLISH))
                .singleElement()
                .satisfies(record -> assertThat(texts(record)).contains("44GA4444", carPark.name(), "Reserved"));
        assertThat(data.erase(holding(number)).kept()).containsExactly(new Erased.Kept(number.toString(), "open"));
        assertThat(retention("reservations").remove(from, MOST)).isZero();

        reservations.cancel(carPark, number);
        assertThat(data.erase(holding(number)).records()).isOne();
        assertThat(data.of(holding(number), Locale.ENGLISH)).isEmpty();

        var again = new Wish(carPark, "44GA4444", from, until, Optional.empty(), Locale.ENGLISH, "45");
        reservations.reserve(again);
        assertThat(retention("reservations").remove(until.plusSeconds(1), MOST)).isOne();
        assertThat(reservations.from(carPark.id(), from)).isEmpty();
    }

    private CarPark carPark(ParkingCity.Place place) {
        return new CarParks(city.site.kit()).named(place.code()).orElseThrow();
    }
}
