// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.parking;

import static org.assertj.core.api.Assertions.assertThat;

import city.madang.payment.Means;
import city.madang.payment.Payments;
import city.madang.solution.parking.central.domain.Standing;
import city.madang.solution.parking.central.store.CentralMapper;
import city.madang.solution.parking.central.store.CentralMapper.OddRow;
import city.madang.solution.parking.change.Marks;
import city.madang.solution.parking.change.domain.Change;
import city.madang.solution.parking.change.domain.ChangeKind;
import city.madang.solution.parking.change.domain.PaymentText;
import city.madang.solution.parking.change.domain.RowText;
import city.madang.solution.parking.change.store.ChangeMapper;
import city.madang.solution.parking.session.store.SessionMapper;
import city.madang.solution.parking.session.store.SessionRow;
import city.madang.testkit.Page;
import city.madang.testkit.TestKit;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** What officials at the centre see of a site, and decide about what it told. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class SiteDeskContract {
    private TwoServers two;
    private ParkingCity.Place place;
    private int carParks;

    abstract TestKit kit();

    @BeforeAll
    void open() throws Exception {
        two = new TwoServers(this::kit);
    }

    @AfterAll
    void close() {
        two.close();
    }

    @BeforeEach
    void carPark() {
        two.whole();
        two.site.signIn();
        two.central.signIn();
        place = two.site.carPark("d" + carParks++, 3);
        two.exchange();
    }

    /** As a site with a fault would. */
    private void tells(ChangeKind kind, Record row) {
        two.site.site.kit().database().run(tx -> Marks.happened(tx, kind, "fault", row));
        two.exchange();
    }

    private PaymentText payment(String stay) {
        return new PaymentText(
                "odd-" + stay,
                two.atCentre(place.code()).id(),
                stay,
                1000,
                "KRW",
                Means.CASH,
                Optional.empty(),
                Optional.empty(),
                two.site.site.now());
    }

    /** A copy of a stay that is there. */
    private SessionRow stay(String id) {
        two.site.comesIn(place, "70GA0001");
        var row = two.site
                .site
                .kit()
                .database()
                .read(tx -> tx.mapper(SessionMapper.class)
                        .inside(two.atCentre(place.code()).id(), "70GA0001"))
                .get(0);
        return new SessionRow(
                id,
                row.carPark(),
                row.ticket(),
                Optional.of("70GA0002"),
                row.rear(),
                row.state(),
                row.entered(),
                row.entryLane(),
                row.entryPicture(),
                row.gone(),
                row.exitLane(),
                row.exitPicture(),
                row.fee(),
                row.paid(),
                row.freeUntil(),
                row.doubt(),
                row.basis(),
                row.rightKind(),
                row.rightId());
    }

    private String site() {
        return two.site.site.kit().sites().own().orElseThrow().id();
    }

    private String list() {
        return "/desk/sites/" + site() + "/aside";
    }

    /** The newest that waits. */
    private String newest() {
        return two.central.manager.get(list()).first("#changes a").attr("href").substring("/parking".length());
    }

    private Page press(String path, String button, Map<String, String> fields) {
        two.central.manager.get(path);
        return two.central.manager.post(path + "/" + button, fields);
    }

    @Test
    void whatCouldNotBeIsTriedAgainWhenItCan() {
        var stay = UUID.randomUUID().toString();
        tells(ChangeKind.PAYMENT, payment(stay));
        assertThat(two.central.operator.get(list()).words())
                .contains("PAYMENT", "money for a stay that the site did not tell", "Waits");
        var one = newest();
        assertThat(two.central.operator.get(one).words())
                .contains("subject " + stay)
                .doesNotContain("Try again");
        var refused = press(one, "again", Map.of());
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.words()).contains("It still cannot be: money for a stay");
        tells(ChangeKind.STAY, stay(stay));
        assertThat(press(one, "again", Map.of()).words()).contains("The change is done.", "Tried again and done");
        assertThat(two.central.site.kit().service(Payments.class).of(stay)).hasSize(1);
        assertThat(two.central.site.recorded())
                .anySatisfy(entry -> assertThat(entry.action()).isEqualTo("parking.set-aside"));
    }

    @Test
    void whatIsLeftForGoodHasAReason() {
        tells(ChangeKind.PAYMENT, payment(UUID.randomUUID().toString()));
        var one = newest();
        assertThat(press(one, "leave", Map.of("reason", " ")).status()).isEqualTo(422);
        assertThat(press(one, "leave", Map.of("reason", "a test of the fitters"))
                        .words())
                .contains("left for good");
        assertThat(two.central.manager.get(one).words())
                .contains("a test of the fitters", "manager")
                .doesNotContain("Try again");
    }

    @Test
    void whatIsKnownSinceIsNotPutBack() {
        two.site.comesIn(place, "71GA0001");
        two.exchange();
        var row = two.central
                .site
                .kit()
                .database()
                .read(tx -> tx.mapper(SessionMapper.class)
                        .inside(two.atCentre(place.code()).id(), "71GA0001"))
                .get(0);
        new Visits(two.site, place).leaves("71GA0001", 0);
        two.exchange();
        // as if this one had not been taken when it was told
        var standing = new Standing(site(), "", 0, "", 0, 0, row.entered(), 0, Optional.empty(), Optional.empty());
        var odd = OddRow.of(standing, new Change(1, "STAY", RowText.write(row)), "a fault", two.central.site.now());
        two.central
                .site
                .kit()
                .database()
                .run(tx -> tx.mapper(CentralMapper.class).insertOdd(odd));
        assertThat(press(newest(), "again", Map.of()).words()).contains("the stay went further since");
        assertThat(two.central.operator.get("/desk/carparks/" + place.code()).words())
                .contains("0 vehicles are inside");
    }

    @Test
    void nothingOfThisIsAnywhereElse() {
        assertThat(two.central.manager.get("/desk/sites/none/aside").status()).isEqualTo(404);
        assertThat(two.central.manager.get(list() + "/none").status()).isEqualTo(404);
        assertThat(two.site.manager.get(list()).status()).isEqualTo(404);
    }

    private String lanes() {
        return two.central.operator.get("/desk/carparks/" + place.code()).words();
    }

    @Test
    void lanesOfASiteAreSeenAsTheyWereToldLast() {
        assertThat(lanes()).contains("In contact", "Gates are opened there", "Lane ENTRY", "Lane EXIT");
        place.entry().loop(1, true);
        two.site.until(place, text -> text.contains("A vehicle waits"));
        two.exchange();
        assertThat(lanes()).contains("A vehicle waits").doesNotContain("how the lanes were");
        var row = two.central.operator.get("/desk").words();
        assertThat(row).contains("Car park " + place.code());
        two.cut();
        place.entry().loop(1, false);
        two.site.until(place, text -> !text.contains("A vehicle waits"));
        two.pass(Duration.ofSeconds(61));
        two.exchange();
        assertThat(lanes()).contains("Cut off", "how the lanes were", "A vehicle waits");
        two.whole();
        two.exchange();
        assertThat(lanes()).contains("In contact").doesNotContain("A vehicle waits");
    }

    @Test
    void aLineThatIsCutDoesNotGrowByLanes() {
        two.cut();
        two.site.comesIn(place, "72GA0001");
        two.exchange();
        long before = waiting();
        for (int i = 0; i < 3; i++) {
            place.exit().loop(1, true);
            two.site.until(place, text -> text.contains("A vehicle waits"));
            place.exit().loop(1, false);
            two.site.until(place, text -> !text.contains("A vehicle waits"));
            two.exchange();
        }
        assertThat(waiting()).isEqualTo(before);
    }

    private long waiting() {
        return two
                .site
                .site
                .kit()
                .database()
                .read(tx -> tx.mapper(ChangeMapper.class).after(0, 1000))
                .stream()
                .filter(row -> row.kind().equals("LANE"))
                .count();
    }
}
