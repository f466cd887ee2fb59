// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.parking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import city.madang.identity.Visitor;
import city.madang.module.NotAllowed;
import city.madang.solution.parking.site.CarPark;
import city.madang.solution.parking.site.CarParkId;
import city.madang.solution.parking.site.CarParks;
import city.madang.solution.parking.tariff.Tariffs;
import city.madang.solution.parking.tariff.domain.Price;
import city.madang.solution.parking.tariff.domain.Rules;
import city.madang.solution.parking.tariff.domain.StartRules;
import city.madang.solution.parking.tariff.domain.Stay;
import city.madang.solution.parking.tariff.domain.TariffId;
import city.madang.solution.parking.tariff.domain.TariffUse;
import city.madang.solution.parking.tariff.domain.TariffVersionId;
import city.madang.solution.parking.tariff.domain.VehicleClass;
import city.madang.testkit.Browser;
import city.madang.testkit.Page;
import city.madang.testkit.Site;
import city.madang.testkit.TestKit;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Tariffs as an official writes and publishes them, and as drivers read them. It is Monday, 16 November 2026. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class TariffContract {
    private static final Currency WON = Currency.getInstance("KRW");
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 16);
    private static final Instant TEN = Instant.parse("2026-11-16T01:00:00Z");

    private ParkingCity city;
    private int parks;
    private String code;
    private Site site;
    private Browser official;
    private Tariffs tariffs;
    private CarPark park;

    abstract TestKit kit();

    @BeforeAll
    void open() {
        city = new ParkingCity(kit());
        site = city.site;
    }

    @BeforeEach
    void begin() {
        code = "centre" + parks++;
        official = site.official("prices", Optional.empty(), ParkingModule.TARIFF);
        tariffs = new Tariffs(site.kit());
        park = new CarPark(CarParkId.next(), code, "Car park " + code, 100, 90);
        new CarParks(site.kit()).add(Visitor.ANYBODY, park, List.of());
    }

    @AfterAll
    void close() {
        city.close();
    }

    private Price price(Instant from, int minutes) {
        return site.kit()
                .database()
                .read(tx -> tariffs.price(tx, park.id(), Stay.of(from, Duration.ofMinutes(minutes))));
    }

    private TariffVersionId published(StartRules start, LocalDate from) {
        var id = tariffs.begin(Visitor.ANYBODY, "Tariff " + start, start.of(key -> key, WON));
        tariffs.publish(Visitor.ANYBODY, id, from);
        return id;
    }

    private TariffId tariff(TariffVersionId version) {
        return tariffs.version(version).orElseThrow().tariff();
    }

    private void use(TariffVersionId version, LocalDate from) {
        tariffs.use(Visitor.ANYBODY, park.id(), new TariffUse(from, tariff(version)));
    }

    @Test
    void aStayIsPricedByWhatHeldWhenItBegan() {
        assertThat(price(TEN, 60).version()).isEqualTo(TariffVersionId.NONE);
        assertThat(price(TEN, 60).total().minor()).isZero();
        var first = published(StartRules.PLAIN, TODAY);
        use(first, TODAY);
        assertThat(price(TEN, 61).version()).isEqualTo(first);
        assertThat(price(TEN, 61).total().minor()).isEqualTo(2000);
        var dearer = tariffs.copy(Visitor.ANYBODY, first);
        var draft = tariffs.version(dearer).orElseThrow();
        var twice = new Rules(
                draft.rules().free(),
                draft.rules().bands(),
                List.of(),
                Map.of(VehicleClass.CAR, 200),
                List.of(),
                false,
                List.of(),
                draft.rules().limits(),
                draft.rules().rounding());
        tariffs.save(Visitor.ANYBODY, draft, twice);
        assertThat(price(TEN, 61).total().minor()).as("a draft changes nothing").isEqualTo(2000);
        tariffs.publish(Visitor.ANYBODY, dearer, TODAY.plusDays(2));
        assertThat(price(TEN, 48 * 60 + 61).version()).as("whoever is inside").isEqualTo(first);
        assertThat(price(TEN.plus(Duration.ofDays(2)), 61).total().minor()).isEqualTo(4000);
        assertThat(price(Instant.parse("2026-11-17T15:00:00Z"), 1).version())
                .as("from the city's midnight on")
                .isEqualTo(dearer);
        assertThat(price(Instant.parse("2026-11-17T14:59:00Z"), 1).version()).isEqualTo(first);
        var other = published(StartRules.LADDER, TODAY);
        use(other, TODAY.plusDays(3));
        assertThat(price(TEN.plus(Duration.ofDays(3)), 61).total().minor()).isEqualTo(1000 + 500);
        assertThat(tariffs.next(park.id())).contains(TODAY.plusDays(2));
        var lost = site.kit()
                .database()
                .read(tx -> tariffs.lostTicket(tx, park.id(), VehicleClass.CAR, TEN.plus(Duration.ofDays(3))));
        assertThat(lost.total().minor()).isEqualTo(10_000);
    }

    @Test
    void whatIsPublishedNeverChangesAndNothingBeginsInThePast() {
        var id = tariffs.begin(Visitor.ANYBODY, "T", StartRules.PLAIN.of(key -> key, WON));
        var draft = tariffs.version(id).orElseThrow();
        refused("tariff.early.refusal", () -> tariffs.publish(Visitor.ANYBODY, id, TODAY.minusDays(1)));
        tariffs.publish(Visitor.ANYBODY, id, TODAY);
        refused("tariff.changed.refusal", () -> tariffs.save(Visitor.ANYBODY, draft, Rules.EMPTY));
        refused("tariff.changed.refusal", () -> tariffs.publish(Visitor.ANYBODY, id, TODAY.plusDays(9)));
        tariffs.discard(Visitor.ANYBODY, id);
        assertThat(tariffs.version(id).orElseThrow().rules()).isEqualTo(draft.rules());
        var second = tariffs.copy(Visitor.ANYBODY, id);
        refused("tariff.early.refusal", () -> tariffs.publish(Visitor.ANYBODY, second, TODAY));
        tariffs.save(Visitor.ANYBODY, tariffs.version(second).orElseThrow(), Rules.EMPTY);
        refused("tariff.problems.refusal", () -> tariffs.publish(Visitor.ANYBODY, second, TODAY.plusDays(1)));
        use(id, TODAY);
        refused("tariff.early.refusal", () -> use(id, TODAY));
        assertThat(site.recorded())
                .extracting(entry -> entry.action())
                .contains("parking.tariff")
                .isNotEmpty();
    }

    @Test
    void twoWhoChangeADraftAtOnceAreTold() {
        var id = tariffs.begin(Visitor.ANYBODY, "T", StartRules.SEOUL.of(key -> key, WON));
        var seen = tariffs.version(id).orElseThrow();
        tariffs.save(Visitor.ANYBODY, seen, StartRules.LADDER.of(key -> key, WON));
        refused("tariff.changed.refusal", () -> tariffs.save(Visitor.ANYBODY, seen, Rules.EMPTY));
        assertThat(tariffs.version(id).orElseThrow().rules()).isEqualTo(StartRules.LADDER.of(key -> key, WON));
    }

    private static void refused(String key, Runnable work) {
        assertThatThrownBy(work::run)
                .isInstanceOfSatisfying(
                        NotAllowed.class, refusal -> assertThat(refusal.key()).isEqualTo(key));
    }

    @Test
    void anOfficialWritesLooksAndPublishes() {
        assertThat(site.get("/desk/tariffs").status()).isNotEqualTo(200);
        official.get("/desk/tariffs");
        assertThat(official.post("/desk/tariffs", Map.of("name", ""))
                        .field("name")
                        .error())
                .isNotEmpty();
        var page = official.post("/desk/tariffs", Map.of("name", "City <centre>", "start", "SEOUL"));
        assertThat(page.title()).isEqualTo("City <centre>: Draft of version 1");
        assertThat(page.errors()).isEmpty();
        var form = page.form(path(page)).orElseThrow();
        page = official.send(form, Map.of());
        assertThat(page.words()).contains("The draft is saved");
        assertThat(tariffs.versions(named("City <centre>")).get(0).rules())
                .as("the form shows all there is")
                .isEqualTo(StartRules.SEOUL.of(key -> key.equals("day") ? "Day" : "Night", WON));
        var wrong = official.send(
                page.form(path(page)).orElseThrow(),
                Map.of("b0.name", "=1+1", "b0.from", "noon", "b0.s0.amount", "-5", "d0.value", ""));
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.field("b0.from").error()).isNotEmpty();
        assertThat(wrong.field("b0.s0.amount").value()).isEqualTo("-5");
        assertThat(wrong.errors()).hasSize(4);
        page = official.send(
                wrong.form(path(page)).orElseThrow(),
                Map.of("b0.name", "Day", "b0.from", "10:00", "b0.s0.amount", "300", "d0.value", "80"));
        assertThat(page.field("b0.name").error()).contains("No band is for Monday at 09:00 (Car)");
        assertThat(page.find("#publish-form")).isEmpty();
        page = official.send(page.form(path(page)).orElseThrow(), Map.of("b0.from", "09:00"));
        var simulator = official.get(path(page).replace("/parking", "") + "/simulator", stay("10:00", "11:01"));
        assertThat(simulator.words()).contains("Day: 13 × 5 minutes at ₩300", "₩3,900", "nothing to compare with");
        page = official.get(path(page).replace("/parking", ""));
        page = official.post(path(page).replace("/parking", "") + "/publish", Map.of("from", "2026-11-16"));
        assertThat(page.words()).contains("The version is published", "Monday to Sunday, Holidays, 09:00 to 22:00");
        var tariff = named("City <centre>");
        official.get("/desk/tariffs/" + tariff);
        page = official.post("/desk/tariffs/" + tariff + "/use", Map.of("park", code, "from", "2026-11-16"));
        assertThat(page.words()).contains("Car park " + code + " City <centre>");
        assertThat(price(TEN, 5).total().minor()).as("five minutes are free").isZero();
        assertThat(price(TEN, 6).total().minor()).isEqualTo(600);
    }

    private TariffId named(String name) {
        return tariffs.all().stream()
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElseThrow()
                .id();
    }

    private static String path(Page page) {
        return page.path().split("\\?")[0];
    }

    private static Map<String, String> stay(String from, String to) {
        return Map.of("from", "2026-11-16T" + from, "to", "2026-11-16T" + to);
    }

    @Test
    void aDraftIsComparedWithWhatIsInForce() {
        var first = published(StartRules.PLAIN, TODAY);
        var draft = tariffs.copy(Visitor.ANYBODY, first);
        tariffs.save(Visitor.ANYBODY, tariffs.version(draft).orElseThrow(), StartRules.LADDER.of(key -> key, WON));
        var page = official.get("/desk/tariff-versions/" + draft + "/simulator", stay("10:00", "12:00"));
        assertThat(page.all("#sides h2")).containsExactly("Draft of version 2", "Version 1, from November 16, 2026");
        assertThat(page.all("#sides table tr:last-child td")).containsExactly("₩3,000", "₩2,000");
        assertThat(page.all("#examples tbody tr").get(0)).contains("15 minutes", "₩0", "₩1,000", "-₩1,000");
        var wrong = official.get("/desk/tariff-versions/" + draft + "/simulator", stay("12:00", "10:00"));
        assertThat(wrong.field("to").error()).contains("after the beginning");
        assertThat(wrong.all("#sides h2")).isEmpty();
        assertThat(official.get("/desk/tariff-versions/" + UUID.randomUUID() + "/simulator")
                        .status())
                .isEqualTo(404);
    }

    @Test
    void everybodyReadsAndReckonsPrices() {
        assertThat(site.get("/carparks/" + code + "/price").words()).contains("Parking costs nothing here");
        assertThat(site.get("/carparks/nowhere/price").status()).isEqualTo(404);
        use(published(StartRules.SEOUL, TODAY), TODAY);
        var page = site.get("/carparks/" + code + "/price");
        assertThat(page.words())
                .contains(
                        "₩250 for each 5 minutes", "Disabled people: 80 % off", "Of several shares only the greatest");
        assertThat(page.find("#result")).isEmpty();
        var asked = site.get(
                "/carparks/" + code + "/price",
                Map.of("from", "2026-11-16T10:00", "to", "2026-11-16T12:00", "vehicle", "SMALL_CAR", "MERCHANT", "1"));
        assertThat(asked.all("#result tr:last-child td")).containsExactly("₩1,500");
        assertThat(asked.words()).contains("Vouched for by a shop: 60 minutes free");
        assertThat(site.get("/carparks/" + code + "/price/rules").text()).contains("cap;HOURS_24;;30000");
        for (var odd : List.of("x", "2026-13-01T00:00", "9999-01-01T00:00")) {
            var wrong = site.get("/carparks/" + code + "/price", Map.of("from", odd, "to", "2026-11-16T12:00"));
            assertThat(wrong.status()).isEqualTo(200);
            assertThat(wrong.field("from").error()).as(odd).isNotEmpty();
        }
    }
}
