// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.parking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import city.madang.identity.Receipt;
import city.madang.identity.ReceiptNumber;
import city.madang.identity.Visitor;
import city.madang.module.NotAllowed;
import city.madang.privacy.DataSubject;
import city.madang.privacy.Erased;
import city.madang.solution.parking.right.Quotas;
import city.madang.solution.parking.right.Reservations;
import city.madang.solution.parking.right.Reservations.Outcome;
import city.madang.solution.parking.right.Reservations.Refusal;
import city.madang.solution.parking.right.Reservations.Wish;
import city.madang.solution.parking.right.domain.Reservation;
import city.madang.solution.parking.right.domain.ReservationState;
import city.madang.solution.parking.session.store.SessionMapper;
import city.madang.solution.parking.session.store.SessionRow;
import city.madang.testkit.TestKit;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Spaces of a site's car park are reserved at the centre, and used at the site, whatever the line between them does. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class SiteSalesContract {
    private TwoServers two;
    private Quotas quotas;
    private Reservations reservations;
    private Reservations copies;
    private ParkingCity.Place place;
    private int carParks;

    abstract TestKit kit();

    @BeforeAll
    void open() throws Exception {
        two = new TwoServers(this::kit);
        quotas = new Quotas(two.central.site.kit());
        reservations = new Reservations(two.central.site.kit(), quotas);
        copies = new Reservations(two.site.site.kit(), new Quotas(two.site.site.kit()));
    }

    @AfterAll
    void close() {
        two.close();
    }

    /** Each test has a car park of its own, with three spaces. */
    @BeforeEach
    void carPark() {
        two.whole();
        two.site.signIn();
        two.central.signIn();
        place = two.site.carPark("n" + carParks++, 3);
        two.site.costs(place);
        two.exchange();
    }

    private void keeps(int spaces) {
        assertThat(quotas.change(Visitor.ANYBODY, two.atCentre(place.code()), spaces))
                .isTrue();
        two.agree();
    }

    private int sellable() {
        return quotas.of(two.atCentre(place.code()).id()).sellable();
    }

    private Outcome wish(String plate, Duration in) {
        var from = two.central.site.now().plus(in);
        var until = from.plus(Duration.ofHours(2));
        return reservations.reserve(new Wish(
                two.atCentre(place.code()), plate, from, until, Optional.empty(), Locale.ENGLISH, plate + from));
    }

    private ReceiptNumber reserved(String plate, Duration in) {
        return wish(plate, in).receipt().orElseThrow().number();
    }

    private ReservationState atCentre(ReceiptNumber number) {
        return reservations.find(number).orElseThrow().state();
    }

    private ReservationState atSite(ReceiptNumber number) {
        return copies.find(number).orElseThrow().state();
    }

    private Optional<SessionRow> stay(ParkingCity city, String plate) {
        return city.site
                .kit()
                .database()
                .read(tx -> tx
                        .mapper(SessionMapper.class)
                        .inside(two.atCentre(place.code()).id(), plate)
                        .stream()
                        .findFirst());
    }

    @Test
    void nothingIsSoldBeforeTheSiteKeepsIt() {
        assertThat(quotas.change(Visitor.ANYBODY, two.atCentre(place.code()), 2))
                .isTrue();
        assertThat(wish("40GA0001", Duration.ofHours(1)).refusal()).contains(Refusal.TAKEN);
        var path = "/desk/carparks/" + place.code() + "/reservations";
        assertThat(two.central.manager.get(path).words()).contains("Not yet taken over");
        two.agree();
        assertThat(two.central.manager.get(path).words())
                .contains("2 spaces are kept")
                .doesNotContain("Not yet taken over");
        assertThat(two.central.site.get("/").all("a[href$=\"reserve?carPark=" + place.code() + "\"]"))
                .hasSize(1);
        assertThat(two.site.site.get("/").all("a[href$=\"reserve?carPark=" + place.code() + "\"]"))
                .isEmpty();
        assertThat(two.site.site.get("/").words()).contains("Car park " + place.code() + " Free 1 space is free, of 3");
        assertThat(two.site.manager.get(path).words()).contains("The centre says how many spaces");
    }

    @Test
    void fewerHoldAtOnceAndMoreWhenTheSiteKeepsThem() {
        keeps(2);
        reserved("41GA0001", Duration.ofHours(1));
        assertThat(quotas.change(Visitor.ANYBODY, two.atCentre(place.code()), 0))
                .isFalse();
        assertThat(quotas.change(Visitor.ANYBODY, two.atCentre(place.code()), 1))
                .isTrue();
        assertThat(sellable()).isEqualTo(1);
        assertThat(wish("41GA0002", Duration.ofHours(1)).refusal()).contains(Refusal.TAKEN);
        assertThat(quotas.change(Visitor.ANYBODY, two.atCentre(place.code()), 3))
                .isTrue();
        assertThat(sellable()).isEqualTo(1);
        two.agree();
        assertThat(sellable()).isEqualTo(3);
        reserved("41GA0002", Duration.ofHours(1));
    }

    @Test
    void aSiteSellsNothingItself() {
        keeps(1);
        var carPark = two.atCentre(place.code());
        assertThatThrownBy(() -> new Quotas(two.site.site.kit()).change(Visitor.ANYBODY, carPark, 3))
                .isInstanceOf(NotAllowed.class);
        var number = reserved("42GA0001", Duration.ofHours(1));
        two.agree();
        assertThatThrownBy(() -> copies.cancel(carPark, number)).isInstanceOf(NotAllowed.class);
    }

    @Test
    void whoReservedAtTheCentreComesInAtTheSiteAlsoWhileTheLineIsCut() {
        keeps(1);
        var number = reserved("43GA0001", Duration.ofMinutes(10));
        two.agree();
        two.cut();
        two.site.comesIn(place, "43GA9991");
        new Visits(two.site, place).comesIn("43GA9992", 95, 2);
        place.entry().loop(1, true);
        place.entry().plate("43GA9993", 95);
        two.site.until(place, text -> text.contains("The car park is full"));
        place.entry().loop(1, false);
        new Visits(two.site, place).comesIn("43GA0001", 95, 3);
        assertThat(atSite(number)).isEqualTo(ReservationState.USED);
        two.exchange();
        assertThat(atCentre(number)).isEqualTo(ReservationState.BOOKED);
        two.whole();
        two.agree();
        assertThat(atCentre(number)).isEqualTo(ReservationState.USED);
        assertThat(two.central
                        .operator
                        .get("/desk/carparks/" + place.code() + "/reservations")
                        .words())
                .contains("43GA0001", "The car has come");
        new Visits(two.site, place).leaves("43GA0001", 2);
        two.agree();
        assertThat(atCentre(number)).isEqualTo(ReservationState.DONE);
    }

    @Test
    void whatIsSoldWhileTheLineIsCutIsJoinedToTheStay() {
        keeps(1);
        two.cut();
        two.pass(Duration.ofSeconds(61));
        var number = reserved("44GA0001", Duration.ofMinutes(5));
        assertThat(wish("44GA0002", Duration.ofMinutes(20)).refusal()).contains(Refusal.TAKEN);
        assertThat(two.central
                        .operator
                        .get("/desk/carparks/" + place.code() + "/reservations")
                        .words())
                .contains("own server was last heard");
        two.site.comesIn(place, "44GA0001");
        assertThat(stay(two.site, "44GA0001").orElseThrow().rightId()).isEmpty();
        two.pass(Duration.ofMinutes(50));
        two.whole();
        two.agree();
        assertThat(stay(two.site, "44GA0001").orElseThrow().rightId()).contains(number.value());
        assertThat(atSite(number)).isEqualTo(ReservationState.USED);
        assertThat(atCentre(number)).isEqualTo(ReservationState.USED);
        assertThat(stay(two.central, "44GA0001").orElseThrow().rightId()).contains(number.value());
    }

    @Test
    void aCancelledSpaceIsFreeWhenTheSiteKnows() {
        keeps(1);
        var number = reserved("45GA0001", Duration.ofHours(1));
        two.agree();
        two.cut();
        assertThat(reservations.cancel(two.atCentre(place.code()), number)).isTrue();
        assertThat(wish("45GA0002", Duration.ofHours(1)).refusal()).contains(Refusal.TAKEN);
        two.whole();
        two.agree();
        assertThat(atSite(number)).isEqualTo(ReservationState.CANCELLED);
        reserved("45GA0002", Duration.ofHours(1));
    }

    private Erased erased(ParkingCity city, ReceiptNumber number) {
        var person = new DataSubject(Set.of(number), Set.of());
        return city.site.offer().personal().get("reservation").erase(person);
    }

    @Test
    void aReservationIsErasedAtTheCentreAndNotInTheCopyOfTheSite() {
        keeps(1);
        var number = reserved("45GA0003", Duration.ofHours(1));
        two.agree();
        reservations.cancel(two.atCentre(place.code()), number);
        two.agree();
        var atSite = erased(two.site, number);
        assertThat(atSite.records()).isZero();
        assertThat(atSite.kept()).containsExactly(new Erased.Kept(number.toString(), "centre"));
        assertThat(atSite(number)).isEqualTo(ReservationState.CANCELLED);
        assertThat(erased(two.central, number).records()).isOne();
        assertThat(reservations.find(number)).isEmpty();
    }

    @Test
    void whoComesOnWhatWasCancelledBehindTheCutLineHasCome() {
        keeps(1);
        var number = reserved("46GA0001", Duration.ofMinutes(40));
        two.agree();
        two.cut();
        assertThat(reservations.cancel(two.atCentre(place.code()), number)).isTrue();
        two.pass(Duration.ofMinutes(30));
        two.site.comesIn(place, "46GA0001");
        two.whole();
        two.agree();
        assertThat(atSite(number)).isEqualTo(ReservationState.USED);
        assertThat(atCentre(number)).isEqualTo(ReservationState.USED);
        assertThat(wish("46GA0002", Duration.ofMinutes(20)).refusal()).contains(Refusal.TAKEN);
    }

    @Test
    void onlyTheSiteSaysThatNobodyCame() {
        keeps(1);
        var number = reserved("47GA0001", Duration.ofMinutes(10));
        two.agree();
        two.cut();
        two.pass(Duration.ofMinutes(45));
        two.central.site.runJobs();
        two.exchange();
        assertThat(atSite(number)).isEqualTo(ReservationState.NO_SHOW);
        assertThat(atCentre(number)).isEqualTo(ReservationState.BOOKED);
        assertThat(wish("47GA0002", Duration.ofMinutes(10)).refusal()).contains(Refusal.TAKEN);
        two.whole();
        two.agree();
        assertThat(atCentre(number)).isEqualTo(ReservationState.NO_SHOW);
        reserved("47GA0002", Duration.ofMinutes(10));
    }

    @Test
    void whoGoesBackMayComeAgain() {
        keeps(1);
        var number = reserved("48GA0001", Duration.ofMinutes(10));
        two.agree();
        place.entry().loop(1, true);
        place.entry().plate("48GA0001", 95);
        ParkingCity.opens(place.entry(), 1);
        two.agree();
        assertThat(atCentre(number)).isEqualTo(ReservationState.USED);
        place.entry().loop(1, false);
        two.site.until(place, text -> text.contains("Went back"));
        two.agree();
        assertThat(atSite(number)).isEqualTo(ReservationState.BOOKED);
        assertThat(atCentre(number)).isEqualTo(ReservationState.BOOKED);
    }

    @Test
    void aRestoredCentreLearnsWhatIsReserved() {
        keeps(1);
        int before = two.centralMemory.backup();
        var number = reserved("49GA0001", Duration.ofHours(1));
        two.agree();
        two.centralMemory.restore(before);
        two.agree();
        assertThat(atCentre(number)).isEqualTo(ReservationState.BOOKED);
        assertThat(sellable()).isEqualTo(1);
        assertThat(wish("49GA0002", Duration.ofHours(1)).refusal()).contains(Refusal.TAKEN);
    }

    @Test
    void aRestoredSiteIsToldWhatIsReserved() {
        int before = two.siteMemory.backup();
        keeps(2);
        var number = reserved("50GA0001", Duration.ofMinutes(10));
        two.agree();
        two.siteMemory.restore(before);
        two.agree();
        assertThat(atSite(number)).isEqualTo(ReservationState.BOOKED);
        assertThat(sellable()).isEqualTo(2);
        two.site.comesIn(place, "50GA0001");
        assertThat(atSite(number)).isEqualTo(ReservationState.USED);
    }

    @Test
    void whateverFailsNoMomentHasMoreVehiclesThanTheSiteKeepsSpaces() {
        keeps(3);
        var sales = new Sales(two, place.code(), Long.getLong("madang.sales.seed", 7));
        for (int i = 0; i < Integer.getInteger("madang.sales.steps", 150); i++) {
            sales.step();
        }
        sales.end();
        assertThat(sales.sold).isGreaterThan(10);
    }

    @Test
    void manyAtOnceReserveNoMoreThanTheSiteKeepsWhileTheLineIsBusy() throws Exception {
        keeps(2);
        var begin = two.central.site.now().plus(Duration.ofHours(2));
        var all = new ArrayList<Callable<Optional<ReceiptNumber>>>();
        for (int i = 0; i < 24; i++) {
            var plate = "60GA00" + i;
            boolean isFickle = i % 3 == 0;
            all.add(() -> {
                var number = wish(plate, Duration.ofHours(2)).receipt().map(Receipt::number);
                number.filter(each -> isFickle)
                        .ifPresent(each -> reservations.cancel(two.atCentre(place.code()), each));
                return number;
            });
        }
        var pool = Executors.newFixedThreadPool(6);
        try {
            var outcomes = all.stream().map(pool::submit).toList();
            two.agree();
            for (var outcome : outcomes) {
                outcome.get();
            }
        } finally {
            pool.shutdown();
        }
        two.agree();
        var open = copies.from(two.atCentre(place.code()).id(), begin).stream()
                .filter(Reservation::counts)
                .toList();
        assertThat(open)
                .hasSizeLessThanOrEqualTo(2)
                .allMatch(each -> reservations.find(each.number()).orElseThrow().isAs(each));
    }
}
