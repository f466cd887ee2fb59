// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.parking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import city.madang.device.Money;
import city.madang.identity.PersonId;
import city.madang.identity.Visitor;
import city.madang.kit.sites.bench.SiteBench;
import city.madang.kit.sites.bench.Wire;
import city.madang.kit.sites.own.Enrolment;
import city.madang.module.NotAllowed;
import city.madang.payment.Means;
import city.madang.payment.Payments;
import city.madang.payment.Refund;
import city.madang.payment.Takings;
import city.madang.solution.parking.central.Line;
import city.madang.solution.parking.central.Reach;
import city.madang.solution.parking.central.domain.Standing;
import city.madang.solution.parking.central.store.CentralMapper;
import city.madang.solution.parking.change.ChangeLog;
import city.madang.solution.parking.change.store.ChangeMapper;
import city.madang.solution.parking.change.store.ChangeMapper.ChangeRow;
import city.madang.solution.parking.money.DayReports;
import city.madang.solution.parking.money.domain.Differences;
import city.madang.solution.parking.money.domain.Differences.Balance;
import city.madang.solution.parking.right.Passes;
import city.madang.solution.parking.right.Quotas;
import city.madang.solution.parking.right.domain.Holder;
import city.madang.solution.parking.right.domain.Pass;
import city.madang.solution.parking.right.domain.PassCover;
import city.madang.solution.parking.right.domain.PassState;
import city.madang.solution.parking.session.Cash.Taken;
import city.madang.solution.parking.session.domain.Basis;
import city.madang.solution.parking.session.domain.SessionState;
import city.madang.solution.parking.session.store.SessionMapper;
import city.madang.solution.parking.session.store.SessionRow;
import city.madang.solution.parking.site.CarPark;
import city.madang.solution.parking.site.CarParks;
import city.madang.testkit.TestCity;
import city.madang.testkit.TestKit;
import java.net.URI;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A car park's own server and the centre of the city, with the line between them, which fails in every way. */
abstract class SitesContract {
    private Wire wire;
    private SiteBench centralBench;
    private SiteBench siteBench;
    private ParkingCity central;
    private ParkingCity site;
    private ParkingCity.Place place;
    private int paid;

    abstract TestKit kit();

    @BeforeEach
    void open() throws Exception {
        wire = new Wire();
        centralBench = new SiteBench(wire);
        siteBench = new SiteBench(wire);
        central = new ParkingCity(kit(), centralBench);
        site = new ParkingCity(
                kit().in(TestCity.TESTVILLE.asSite("North", URI.create(wire.address() + "/"))), siteBench);
        place = site.carPark("north", 10);
        site.costs(place);
        assertThat(siteBench.enrol(centralBench.invite("North"))).isEqualTo(Enrolment.Outcome.ENROLLED);
        assertThat(siteBench.beat()).isTrue();
    }

    @AfterEach
    void close() {
        site.close();
        central.close();
        wire.cut();
    }

    /** A second passes on both sides, and the site tells what it has. */
    private void exchange() {
        pass(Duration.ofSeconds(1));
        site.site.runJobs();
        site.site.settle();
        central.site.settle();
    }

    private void pass(Duration time) {
        site.site.later(time);
        central.site.later(time);
    }

    private static Optional<SessionRow> stay(ParkingCity city, String plate) {
        return stays(city).stream()
                .filter(row -> row.plate().filter(plate::equals).isPresent())
                .findFirst();
    }

    private static List<SessionRow> stays(ParkingCity city) {
        return city.site
                .kit()
                .database()
                .read(tx -> tx.mapper(SessionMapper.class).from("", 100));
    }

    private static List<Takings> takings(ParkingCity city) {
        var now = city.site.now();
        return city.site
                .kit()
                .service(Payments.class)
                .takings(now.minus(Duration.ofDays(2)), now.plus(Duration.ofDays(1)));
    }

    /** Both know the same, but for pictures. */
    private void agree() {
        assertThat(stays(central)).isEqualTo(stays(site));
        assertThat(takings(central)).isEqualTo(takings(site));
        assertThat(balances(central, known()))
                .isEqualTo(balances(
                        site, new CarParks(site.site.kit()).named(place.code()).orElseThrow()));
    }

    /** What finance reads of the day. */
    private static List<Balance> balances(ParkingCity city, CarPark carPark) {
        var day = LocalDate.ofInstant(city.site.now(), city.site.kit().city().zone());
        return Differences.of(new DayReports(city.site.kit()).of(carPark, day).facts());
    }

    private CarPark known() {
        return new CarParks(central.site.kit()).named("north").orElseThrow();
    }

    private Line line() {
        return central.line();
    }

    /** Somebody pays by phone what the site says. */
    private void paysByPhone(String session, long amount) {
        var kit = central.site.kit();
        var taken = new Taken(
                "phone-" + paid++,
                Money.of(amount, "KRW"),
                Means.MOBILE_MONEY,
                Optional.empty(),
                "MP260101.1234",
                kit.clock().instant());
        assertThat(kit.database().<Boolean>inTransaction(tx -> line().pay(tx, known(), session, taken)))
                .isTrue();
    }

    @Test
    void theCentreKnowsWhatHappensOnASite() {
        exchange();
        assertThat(central.site.get("/").words()).contains("Car park north");
        site.comesIn(place, "12GA3456");
        pass(Duration.ofMinutes(90));
        exchange();
        assertThat(stay(central, "12GA3456").orElseThrow().state()).isEqualTo(SessionState.INSIDE);
        site.wantsOut(place, "12GA3456");
        ParkingCity.await(() -> place.exit().asked.contains("ask 2000"));
        place.exit().pays(Money.of(2000, "KRW"));
        site.leaves(place);
        exchange();
        var gone = stay(central, "12GA3456").orElseThrow();
        assertThat(gone.state()).isEqualTo(SessionState.GONE);
        assertThat(gone.basis()).contains(Basis.PAID);
        assertThat(gone.paid()).isEqualTo(2000);
        agree();
        assertThat(central.operator.get("/desk/carparks/north").words()).contains("Came in 12GA3456", "Left 12GA3456");
    }

    @Test
    void whoPaidByPhoneLeaves() {
        site.comesIn(place, "12GA3456");
        pass(Duration.ofMinutes(90));
        exchange();
        assertThat(siteBench.beat()).isTrue();
        assertThat(line().reach(known())).isEqualTo(Reach.THERE);
        var session = stay(central, "12GA3456").orElseThrow().id();
        assertThat(line().quote(known(), session)).isEmpty();
        exchange();
        assertThat(line().quote(known(), session).orElseThrow().due()).isEqualTo(2000);
        paysByPhone(session, 2000);
        exchange();
        site.wantsOut(place, "12GA3456");
        ParkingCity.opens(place.exit(), 1);
        site.leaves(place);
        exchange();
        assertThat(place.exit().asked).noneMatch(asked -> asked.startsWith("ask"));
        agree();
        assertThat(takings(central))
                .containsExactly(new Takings("north", Means.MOBILE_MONEY, 1, Money.of(2000, "KRW")));
    }

    @Test
    void whoPaysByPhoneWhileStandingAtTheExitGoesOn() {
        site.comesIn(place, "12GA3456");
        pass(Duration.ofMinutes(90));
        site.wantsOut(place, "12GA3456");
        ParkingCity.await(() -> place.exit().asked.contains("ask 2000"));
        exchange();
        paysByPhone(stay(central, "12GA3456").orElseThrow().id(), 2000);
        exchange();
        ParkingCity.opens(place.exit(), 1);
        assertThat(place.exit().asked).contains("cancel");
        site.leaves(place);
        exchange();
        agree();
    }

    @Test
    void aPaymentInFlightWhenTheLineIsCutIsACredit() {
        site.comesIn(place, "12GA3456");
        pass(Duration.ofMinutes(30));
        exchange();
        var session = stay(central, "12GA3456").orElseThrow().id();
        wire.state.set(Wire.State.CUT);
        pass(Duration.ofSeconds(61));
        assertThat(line().reach(known())).isEqualTo(Reach.CUT_OFF);
        assertThat(central.operator.get("/desk/sites").words()).contains("North", "Cut off");
        paysByPhone(session, 1000);
        site.wantsOut(place, "12GA3456");
        ParkingCity.await(() -> place.exit().asked.contains("ask 1000"));
        place.exit().pays(Money.of(1000, "KRW"));
        site.leaves(place);
        exchange();
        assertThat(stay(central, "12GA3456").orElseThrow().state()).isEqualTo(SessionState.INSIDE);
        assertThat(site.operator.get("/desk/sites").words()).contains("Not told to the centre yet");
        wire.state.set(Wire.State.WHOLE);
        assertThat(siteBench.beat()).isTrue();
        exchange();
        exchange();
        assertThat(central.operator.get("/desk/sites").words()).contains("In contact", "0 seconds ahead");
        var gone = stay(central, "12GA3456").orElseThrow();
        assertThat(gone.paid()).isEqualTo(2000);
        assertThat(gone.fee()).isEqualTo(1000);
        agree();
    }

    @Test
    void whatIsNotAnsweredIsToldAgainAndDoneOnce() {
        wire.state.set(Wire.State.LOSES_ANSWERS);
        site.comesIn(place, "12GA3456");
        exchange();
        exchange();
        assertThat(stay(central, "12GA3456")).isPresent();
        int before = happenings();
        exchange();
        wire.state.set(Wire.State.WHOLE);
        exchange();
        assertThat(happenings()).isEqualTo(before);
        agree();
    }

    private ChangeLog log() {
        return new ChangeLog(site.site.kit().database());
    }

    private String centralId() {
        return site.site.kit().sites().own().orElseThrow().id();
    }

    private int happenings() {
        return central.operator.get("/desk/carparks/north").words().split("Came in", -1).length;
    }

    @Test
    void theCentreDecidesNothingAboutACarParkOfASite() {
        site.comesIn(place, "12GA3456");
        pass(Duration.ofMinutes(30));
        exchange();
        central.costs(place);
        var booth = "/desk/carparks/north/booth/"
                + stay(central, "12GA3456").orElseThrow().id();
        central.operator.get(booth);
        var page = central.operator.post(booth, Map.of("means", "CASH", "amount", "1000"));
        assertThat(page.words()).contains("runs this car park itself");
        assertThat(takings(central)).isEmpty();
        var settings = "/desk/carparks/north/settings";
        var form = central.manager.get(settings).form("/parking" + settings).orElseThrow();
        assertThat(central.manager.post(settings, form.values()).words()).contains("runs this car park itself");
    }

    @Test
    void aPassOfTheCentreOpensTheGateOfASite() {
        exchange();
        var pass = new Pass(
                "0b0e8a3c-0d3e-4ba6-8f0c-0c7a30bd1b9c",
                new Holder("Kim", "010"),
                new PassCover(
                        List.of("77GA7777"),
                        1,
                        Set.of(known().id()),
                        LocalDate.of(2026, 11, 1),
                        LocalDate.of(2026, 11, 30),
                        Optional.empty()),
                "0123456789ABCDEFGHJKMNPQRS",
                Optional.empty(),
                50_000,
                PassState.VALID,
                central.site.now(),
                "");
        central.site.kit().database().run(tx -> new Passes(central.site.kit()).keep(tx, pass));
        exchange();
        site.comesIn(place, "77GA7777");
        pass(Duration.ofMinutes(90));
        site.wantsOut(place, "77GA7777");
        site.leaves(place);
        assertThat(place.exit().asked).noneMatch(asked -> asked.startsWith("ask"));
        exchange();
        assertThat(stay(central, "77GA7777").orElseThrow().basis()).contains(Basis.MEMBER);
        agree();
        assertThat(central.site.rawCopy()).doesNotContain(pass.code());
        var there = new Passes(site.site.kit());
        assertThat(there.find(pass.id()).orElseThrow().holder().name()).isEqualTo("-");
        assertThatThrownBy(() -> site.site.kit().database().run(tx -> there.keep(tx, pass)))
                .isInstanceOf(NotAllowed.class);
    }

    @Test
    void moneyGivenBackAtASiteIsToldAndAQuotaIsTakenOverFirst() {
        site.comesIn(place, "12GA3456");
        pass(Duration.ofMinutes(90));
        site.wantsOut(place, "12GA3456");
        ParkingCity.await(() -> place.exit().asked.contains("ask 2000"));
        place.exit().pays(Money.of(2000, "KRW"));
        site.leaves(place);
        var kit = site.site.kit();
        var stay = stay(site, "12GA3456").orElseThrow().id();
        var payment = kit.service(Payments.class).of(stay).get(0).id();
        var refund = new Refund(
                "refund-1",
                payment,
                stay,
                Money.of(500, "KRW"),
                Means.CASH,
                "north",
                new PersonId("00000000-0000-0000-0000-000000000001"),
                new PersonId("00000000-0000-0000-0000-000000000002"),
                "the lift did not go",
                kit.clock().instant());
        kit.database().run(tx -> Parts.cash(kit).giveBack(tx, carParkOfSite(), refund));
        exchange();
        // first what there is, then what happened
        exchange();
        agree();
        assertThat(central.site.kit().service(Payments.class).givenBack(stay)).containsExactly(refund);
        new Quotas(central.site.kit()).change(Visitor.ANYBODY, known(), 3);
        assertThat(new Quotas(central.site.kit()).of(known().id()).acknowledged())
                .isZero();
    }

    private CarPark carParkOfSite() {
        return new CarParks(site.site.kit()).named("north").orElseThrow();
    }

    @Test
    void aSiteThatForgotBeginsAnew() {
        exchange();
        var backup = log().head().orElseThrow();
        var last = log().waiting(backup.acknowledged() - 1).get(0);
        site.comesIn(place, "12GA3456");
        exchange();
        site.site.kit().database().run(tx -> {
            var mapper = tx.mapper(ChangeMapper.class);
            mapper.deleteUpTo(Long.MAX_VALUE);
            mapper.insert(new ChangeRow(last.number(), last.kind(), last.body(), backup.hash()));
            mapper.updateHead(backup);
        });
        site.comesIn(place, "34GA5678");
        exchange();
        exchange();
        exchange();
        agree();
        assertThat(stays(central)).hasSize(2);
    }

    @Test
    void aCentreThatForgotIsToldAllAgain() {
        site.comesIn(place, "12GA3456");
        exchange();
        central.site.kit().database().run(tx -> {
            var mapper = tx.mapper(CentralMapper.class);
            mapper.update(Standing.fresh(centralId(), central.site.now()));
        });
        exchange();
        exchange();
        exchange();
        agree();
        assertThat(stays(central)).hasSize(1);
    }
}
