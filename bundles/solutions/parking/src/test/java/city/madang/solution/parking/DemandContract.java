// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.parking;

import static org.assertj.core.api.Assertions.assertThat;

import city.madang.identity.Visitor;
import city.madang.solution.parking.demand.domain.Recomputed;
import city.madang.solution.parking.site.CarPark;
import city.madang.solution.parking.site.CarParkId;
import city.madang.solution.parking.site.CarParks;
import city.madang.solution.parking.tariff.Tariffs;
import city.madang.solution.parking.tariff.domain.StartRules;
import city.madang.solution.parking.tariff.domain.Stay;
import city.madang.solution.parking.tariff.domain.TariffId;
import city.madang.solution.parking.tariff.domain.TariffUse;
import city.madang.testkit.Browser;
import city.madang.testkit.Page;
import city.madang.testkit.PageForm;
import city.madang.testkit.SentFile;
import city.madang.testkit.TestKit;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Prices follow demand: counted, tried, proposed, approved by another person, announced, reckoned again. It is Monday, 16 November 2026. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class DemandContract {
    private static final Currency WON = Currency.getInstance("KRW");
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 16);
    private static final int PERIOD = 28;

    private ParkingCity city;
    private Browser official;
    private Browser other;
    private Tariffs tariffs;
    private TariffId tariff;
    private CarPark park;
    private int parks;

    abstract TestKit kit();

    @BeforeAll
    void open() {
        city = new ParkingCity(kit());
        tariffs = new Tariffs(city.site.kit());
    }

    @AfterAll
    void close() {
        city.close();
    }

    @BeforeEach
    void begin() {
        official = city.site.official("prices", Optional.empty(), ParkingModule.TARIFF);
        other = city.site.official("head", Optional.empty(), ParkingModule.TARIFF);
        var code = "block" + parks++;
        park = new CarPark(CarParkId.next(), code, "Block " + code, 50, 90);
        new CarParks(city.site.kit()).add(Visitor.ANYBODY, park, List.of());
        var version = tariffs.begin(Visitor.ANYBODY, "Tariff " + code, StartRules.BY_DEMAND.of(key -> key, WON));
        tariffs.publish(Visitor.ANYBODY, version, TODAY);
        tariff = tariffs.version(version).orElseThrow().tariff();
        tariffs.use(Visitor.ANYBODY, park.id(), new TariffUse(TODAY, tariff));
    }

    private String path() {
        return "/desk/tariffs/" + tariff + "/demand";
    }

    /** Full in the mornings, empty in the afternoons, for four weeks before today; on Saturdays half full. */
    private String table() {
        var rows = new StringBuilder("car_park,day,time,taken,spaces\n");
        for (var day = TODAY.minusDays(PERIOD); day.isBefore(TODAY); day = day.plusDays(1)) {
            for (int hour = 0; hour < 24; hour++) {
                int taken = day.getDayOfWeek().getValue() > 5 ? 20 : hour < 12 ? 45 : hour < 15 ? 35 : 5;
                rows.append(String.format("%s,%s,%02d:00,%d,50%n", park.code(), day, hour, taken));
            }
        }
        return rows.toString();
    }

    private Page bring(String table) {
        official.get("/desk/demand/counts");
        return official.post(
                "/desk/demand/counts",
                Map.of(),
                new SentFile("file", "counts.csv", table.getBytes(StandardCharsets.UTF_8)));
    }

    private Page propose(String from) {
        official.get(path());
        return official.post(path() + "/propose", Map.of("from", from));
    }

    private String approval(Page page) {
        return page.document().select("form[action$=/approve]").attr("action").replace("/parking", "");
    }

    @Test
    void pricesFollowDemandAfterASecondPersonAndANotice() {
        assertThat(city.site.get("/price-changes").words()).doesNotContain("Tariff " + park.code());
        assertThat(bring(table()).words()).contains("672 counts are taken in");
        var tried = official.get(path());
        assertThat(tried.words())
                .contains(
                        "90 % were taken: ₩250 more", "70 % were taken: the price stays", "10 % were taken: ₩500 less")
                .contains("40 % were taken: ₩250 less");
        assertThat(propose("2026-11-29").words()).contains("time for a notice: choose November 30, 2026");
        var page = propose("2026-12-01");
        assertThat(page.words()).contains("Somebody else can approve it now", "You proposed this");
        assertThat(approval(page)).isEmpty();
        var seen = other.get(path());
        assertThat(other.post(approval(seen), Map.of()).words()).contains("The new prices are published");
        assertThat(price("2026-11-30T01:00:00Z")).as("until the day").isEqualTo(2000);
        assertThat(price("2026-12-01T01:00:00Z")).as("a Tuesday morning").isEqualTo(2250);
        assertThat(price("2026-12-01T07:00:00Z")).as("a Tuesday afternoon").isEqualTo(1500);
        var open = city.site.get("/price-changes");
        assertThat(open.words())
                .contains(
                        "Tariff " + park.code() + ": December 1, 2026",
                        "An hour: from ₩2,000 to ₩2,250",
                        "From 80 % taken: ₩250 more");
        var files = List.of("rules (CSV)", "counts (CSV)", "prices (CSV)").stream()
                .map(each ->
                        city.site.get(open.link(each).replace("/parking", "")).text())
                .toList();
        assertThat(Recomputed.of(files.get(0), files.get(1), files.get(2)))
                .isEqualTo(Recomputed.published(files.get(2)))
                .containsExactly(2250L, 2000L, 1500L, 1750L, 1750L, 1750L, 0L);
    }

    private long price(String from) {
        var stay = Stay.of(Instant.parse(from), Duration.ofHours(1));
        return city.site
                .kit()
                .database()
                .read(tx -> tariffs.price(tx, park.id(), stay))
                .total()
                .minor();
    }

    @Test
    void nobodyApprovesTheirOwnProposalOrAnOldOne() {
        bring(table());
        propose("2026-12-01");
        var id = approval(other.get(path()));
        assertThat(sneak(id).words()).contains("You proposed this yourself");
        var draft =
                tariffs.copy(Visitor.ANYBODY, tariffs.versions(tariff).get(0).id());
        tariffs.publish(Visitor.ANYBODY, draft, TODAY.plusDays(2));
        assertThat(other.post(id, Map.of()).words()).contains("Prices have changed, or will change");
        assertThat(tariffs.versions(tariff)).hasSize(2);
        other.get(path());
        other.post(id.replace("/approve", "/reject"), Map.of());
        assertThat(other.get(path()).words()).contains("Rejected");
        assertThat(city.site.get("/price-changes").words()).doesNotContain("Tariff " + park.code());
    }

    /** As somebody does who writes the address themselves. */
    private Page sneak(String approval) {
        var form = official.get(path())
                .form("/parking" + approval.replace("/approve", "/reject"))
                .orElseThrow();
        return official.send(new PageForm("/parking" + approval, form.values()), Map.of());
    }

    @Test
    void rulesAreTheCitysOwn() {
        bring(table());
        official.get(path());
        var wrong = official.post(path() + "/rules", Map.of("l3.from", "10"));
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.field("floor").error()).contains("One row begins at 0 per cent");
        official.get(path());
        var page = official.post(
                path() + "/rules",
                Map.of("l0.from", "85", "l0.change", "300", "l3.change", "-100", "l2.change", "-50"));
        assertThat(page.words())
                .contains("The rules are saved", "90 % were taken: ₩300 more", "10 % were taken: ₩100 less");
        assertThat(propose("2026-11-17").words()).contains("time for a notice");
    }

    @Test
    void aTableThatIsWrongIsNotTakenInAtAll() {
        var good = park.code() + ",2026-11-16,09:30,1,50\n";
        for (var row : List.of(
                "nowhere,2026-11-16,09:30,1,50",
                park.code() + ",2026-11-16,09:30,-1,50",
                "x",
                park.code() + ",soon,09:30,1,50")) {
            var page = bring("car_park,day,time,taken,spaces\n" + good + row + "\n");
            assertThat(page.field("file").error()).as(row).contains("Look at row 3");
        }
        assertThat(official.get(path()).words()).contains("0 % (0 counts)").doesNotContain("(1 count)");
    }

    @Test
    void theModuleCountsByItself() {
        city.site.later(Duration.ofMinutes(31));
        city.site.runJobs();
        var page = official.get(path() + "?first=2026-11-16&last=2026-11-16");
        assertThat(page.words()).contains("(1 count)");
        city.site.at(Instant.parse("2026-11-16T01:00:00Z"));
    }
}
