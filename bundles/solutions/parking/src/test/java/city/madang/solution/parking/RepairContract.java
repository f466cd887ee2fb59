// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.parking;

import static org.assertj.core.api.Assertions.assertThat;

import city.madang.device.Money;
import city.madang.payment.Means;
import city.madang.solution.parking.right.Rights;
import city.madang.solution.parking.session.Cash;
import city.madang.solution.parking.session.Cash.Taken;
import city.madang.solution.parking.session.Sessions;
import city.madang.solution.parking.session.StayBook;
import city.madang.solution.parking.session.domain.ParkingSession;
import city.madang.solution.parking.session.store.SessionMapper;
import city.madang.solution.parking.session.store.SessionRow;
import city.madang.solution.parking.site.CarPark;
import city.madang.solution.parking.site.CarParks;
import city.madang.solution.parking.site.RunBy;
import city.madang.solution.parking.tariff.Tariffs;
import city.madang.testkit.Page;
import city.madang.testkit.TestKit;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Stays of which somebody doubts wait in one queue, and officials say what was. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class RepairContract {
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

    private Visits visits() {
        return new Visits(city, city.carPark("r" + carParks++, 10, Set.of("rear")));
    }

    private static String queue(Visits visits) {
        return "/desk/carparks/" + visits.place().code() + "/repair";
    }

    private String stay(Visits visits, String plate) {
        return city.operator.get(queue(visits)).link(plate).substring("/parking".length());
    }

    private Page act(String stay, String deed, Map<String, String> typed) {
        var page = city.operator.get(stay);
        var all = new TreeMap<>(
                page.form("/parking" + stay + "/correct").orElseThrow().values());
        all.putAll(typed);
        return city.operator.post(stay + deed, all);
    }

    private CarPark carPark(Visits visits) {
        return new CarParks(city.site.kit()).named(visits.place().code()).orElseThrow();
    }

    private ParkingSession session(Visits visits, String plate) {
        var found = city.site
                .kit()
                .database()
                .read(tx ->
                        tx.mapper(SessionMapper.class).inside(carPark(visits).id(), plate));
        return found.get(0).session();
    }

    private ParkingSession session(String id) {
        return city.site
                .kit()
                .database()
                .read(tx -> tx.mapper(SessionMapper.class).find(id))
                .map(SessionRow::session)
                .orElseThrow();
    }

    private void pays(Visits visits, String session, long amount) {
        var kit = city.site.kit();
        var cash = new Cash(kit, new Sessions(new Tariffs(kit), new Rights(kit), new StayBook(new RunBy())));
        var taken = new Taken(
                "test-" + session,
                Money.of(amount, "KRW"),
                Means.CASH,
                Optional.empty(),
                "",
                kit.clock().instant());
        kit.database().run(tx -> cash.take(tx, carPark(visits), Optional.of(session), taken));
    }

    @Test
    void aPlateThatWasNotReadForSureWaitsUntilSomebodySaysWhatItIs() {
        var visits = visits();
        visits.comesIn("12GA3456", 60, 1);
        assertThat(visits.watch().words()).contains("Stays to look at: 1");
        assertThat(city.operator.get("/desk").words()).contains("Stays to look at: 1");
        assertThat(city.operator.get(queue(visits)).words()).contains("The camera was not sure of the plate");
        var stay = stay(visits, "12GA3456");
        assertThat(city.operator.get(stay).words()).contains("Plate in front: 12GA3456 (60 % sure)");
        assertThat(act(stay, "/correct", Map.of("plate", "12GA3457", "reason", ""))
                        .status())
                .isEqualTo(422);
        act(stay, "/correct", Map.of("plate", "12GA3457", "reason", "seen on the picture"));
        assertThat(city.operator.get(queue(visits)).words()).contains("Nothing waits");
        assertThat(session(visits, "12GA3457").doubt()).isEmpty();
        assertThat(visits.watch().words()).contains("Plate named by an official: seen on the picture");
    }

    @Test
    void platesInFrontAndBehindThatDifferAreLookedAt() {
        var visits = visits();
        visits.comesIn("22GA2222", 95, "22GA2229", 1);
        var page = city.operator.get(stay(visits, "22GA2222"));
        assertThat(page.words())
                .contains("The plates in front and behind are not the same", "Plate behind: 22GA2229 (95 % sure)");
        act(stay(visits, "22GA2222"), "/confirm", Map.of("reason", "a trailer"));
        assertThat(session(visits, "22GA2222").doubt()).isEmpty();
    }

    @Test
    void whatCamerasTakeForEachOtherIsNoDifference() {
        var visits = visits();
        visits.comesIn("80GA1052", 95, "BOGAIO5Z", 1);
        assertThat(city.operator.get(queue(visits)).words()).contains("Nothing waits");
        assertThat(session(visits, "80GA1052").rear()).isPresent();
    }

    @Test
    void aPlateThatIsReadTheSameAtTheExitNeedsNobody() {
        var visits = visits();
        visits.comesIn("31GA3131", 60, 1);
        visits.leaves("31GA3131", 0);
        assertThat(city.operator.get(queue(visits)).words()).contains("Nothing waits");
    }

    @Test
    void twoStaysOfOneVehicleAreJoinedAndNoMoneyIsLost() {
        var visits = visits();
        visits.comesIn("41GA4141", 60, 1);
        var first = session(visits, "41GA4141");
        city.site.later(Duration.ofHours(1));
        visits.comesIn("41GA4147", 60, 2);
        var second = session(visits, "41GA4147");
        pays(visits, first.id(), 1000);
        pays(visits, second.id(), 500);
        var stay = stay(visits, "41GA4147");
        var page = city.operator.get(stay);
        var other = page.first("input[name=other]").attr("value");
        assertThat(act(stay, "/join", Map.of("reason", "no other chosen")).errors())
                .isNotEmpty();
        act(stay, "/join", Map.of("reason", "the same red car", "other", other));
        var kept = session(first.id());
        assertThat(kept.paid()).isEqualTo(1500);
        assertThat(kept.entry().at()).isEqualTo(first.entry().at());
        assertThat(session(second.id()).paid()).isZero();
        assertThat(visits.watch().words()).contains("1 vehicle is inside", "Two stays joined by an official");
    }

    @Test
    void aVehicleThatIsGoneIsClosedWithoutChangingItsMoney() {
        var visits = visits();
        visits.comesIn("51GA5151", 60, 1);
        var before = session(visits, "51GA5151");
        pays(visits, before.id(), 700);
        act(stay(visits, "51GA5151"), "/close", Map.of("reason", "the place is empty"));
        var after = session(before.id());
        assertThat(after.paid()).isEqualTo(700);
        assertThat(after.fee()).isEqualTo(before.fee());
        assertThat(visits.watch().words())
                .contains("0 vehicles are inside", "Stay ended by an official: the place is empty");
        assertThat(city.site.recorded()).anyMatch(entry -> entry.toString().contains(before.ticket() + ": CLOSED"));
    }

    @Test
    void nothingIsDoneWhenSomebodyElseHasDecided() {
        var visits = visits();
        visits.comesIn("61GA6161", 60, 1);
        var stay = stay(visits, "61GA6161");
        var mark = city.operator
                .get(stay)
                .form("/parking" + stay + "/correct")
                .orElseThrow()
                .values()
                .get("mark");
        city.manager.get(stay);
        city.manager.post(stay + "/confirm", Map.of("mark", mark, "reason", "it is right"));
        var late = Map.of("mark", mark, "reason", "it is not", "plate", "69GA6969");
        assertThat(city.operator.post(stay + "/correct", late).words()).contains("Nothing was done");
        assertThat(session(visits, "61GA6161").doubt()).isEmpty();
    }

    @Test
    void officialsAreToldWhatWaits() {
        var visits = visits();
        visits.comesIn("71GA7171", 60, 1);
        var operator = city.site.organisation().officials(ParkingModule.OPERATOR, Optional.empty()).stream()
                .filter(each -> each.login().equals("operator"))
                .findFirst()
                .orElseThrow();
        var tasks = city.site.offer().tasks().get("repair").tasks(operator, 50);
        assertThat(tasks)
                .anyMatch(task ->
                        task.path().equals(queue(visits)) && task.title().contains("1 stay to look at"));
    }
}
