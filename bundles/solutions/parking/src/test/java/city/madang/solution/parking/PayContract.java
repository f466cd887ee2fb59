// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.parking;

import static org.assertj.core.api.Assertions.assertThat;

import city.madang.identity.Role;
import city.madang.identity.Visitor;
import city.madang.payment.Means;
import city.madang.payment.Payments;
import city.madang.payment.Takings;
import city.madang.solution.parking.site.CarParks;
import city.madang.solution.parking.tariff.Tariffs;
import city.madang.solution.parking.tariff.domain.StartRules;
import city.madang.solution.parking.tariff.domain.TariffUse;
import city.madang.testkit.Browser;
import city.madang.testkit.Page;
import city.madang.testkit.TestKit;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Somebody pays for a stay by phone, on a page without scripts; the phones are the sandbox's. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class PayContract {
    private static final String NUMBER = "+82 10-1234-5678";
    private ParkingCity city;
    private Browser administrator;
    private int carParks;

    abstract TestKit kit();

    @BeforeAll
    void open() {
        city = new ParkingCity(kit());
        administrator = city.site.official("administrator", Optional.empty(), Role.ADMINISTRATOR);
        provider("SANDBOX");
    }

    private void provider(String kind) {
        administrator.get("//admin/phone-payments");
        var page = administrator.post("//admin/phone-payments", Map.of("provider", kind));
        assertThat(page.words()).contains("Saved.");
    }

    @AfterAll
    void close() {
        city.close();
    }

    /** A car park that costs, and a vehicle that has been inside for more than an hour. */
    private Visits inside(String plate) {
        var visits = new Visits(city, city.carPark("y" + carParks++, 10));
        costs(visits);
        visits.comesIn(plate, 95, 1);
        city.site.later(Duration.ofMinutes(61));
        return visits;
    }

    private void costs(Visits visits) {
        var tariffs = new Tariffs(city.site.kit());
        var version = tariffs.begin(Visitor.ANYBODY, "plain", StartRules.PLAIN.of(key -> key));
        tariffs.publish(Visitor.ANYBODY, version, tariffs.today());
        var carPark = new CarParks(city.site.kit()).named(visits.place().code()).orElseThrow();
        var tariff = tariffs.version(version).orElseThrow().tariff();
        tariffs.use(Visitor.ANYBODY, carPark.id(), new TariffUse(tariffs.today(), tariff));
    }

    private static Page find(Browser driver, String plate) {
        driver.get("/pay");
        return driver.post("/pay", Map.of("plate", plate));
    }

    private static String path(Page page) {
        return page.path().substring("/parking".length());
    }

    private static Page ask(Browser driver, Page stay, String number) {
        return driver.post(path(stay), Map.of("phone", number));
    }

    private void later() {
        city.site.later(Duration.ofSeconds(3));
        city.site.runJobs();
    }

    /** Presses a button on the phone of the sandbox. */
    private void phoneSays(Browser driver, Page waiting, String answer) {
        var phone = "/" + waiting.link("Open the phone");
        driver.get(phone);
        driver.post(phone + answer, Map.of());
        later();
    }

    @Test
    void findsTheStayByThePlateAndPaysByPhone() {
        var visits = inside("61PA1111");
        var driver = city.site.browser();
        var stay = find(driver, "61 pa 1111");
        assertThat(stay.words()).contains("To pay now", "₩2,000").doesNotContain("Lane");
        var asked = ask(driver, stay, NUMBER);
        assertThat(asked.title()).isEqualTo("We ask your phone");
        assertThat(asked.first("meta[http-equiv=refresh]").attr("content")).isEqualTo("3");
        later();
        var waiting = driver.get(path(asked));
        assertThat(waiting.title()).isEqualTo("Confirm on your phone");
        phoneSays(driver, waiting, "/yes");
        var paid = driver.get(path(asked));
        assertThat(paid.title()).isEqualTo("Paid");
        assertThat(paid.words()).contains("Receipt", "₩2,000");
        assertThat(paid.find("meta[http-equiv=refresh]")).isEmpty();
        assertThat(takings(visits)).singleElement().extracting(Takings::means).isEqualTo(Means.MOBILE_MONEY);
        visits.leaves("61PA1111", 0);
    }

    private java.util.List<Takings> takings(Visits visits) {
        var now = city.site.now();
        return city
                .site
                .kit()
                .service(Payments.class)
                .takings(now.minus(Duration.ofDays(1)), now.plus(Duration.ofDays(1)))
                .stream()
                .filter(each -> each.place().equals(visits.place().code()))
                .toList();
    }

    @Test
    void aWrongPlateStaysInItsField() {
        var page = find(city.site.browser(), "99 ZZ 9999");
        assertThat(page.status()).isEqualTo(422);
        assertThat(page.field("plate").value()).isEqualTo("99 ZZ 9999");
        assertThat(page.field("plate").error()).startsWith("No car with this plate");
        assertThat(find(city.site.browser(), "<script>'--%").status()).isEqualTo(422);
        assertThat(find(city.site.browser(), "x".repeat(200)).status()).isEqualTo(422);
    }

    @Test
    void theCodeOnATicketLeadsToItsStay() {
        var visits = inside("61PA2222");
        var booth = "/desk/carparks/" + visits.place().code() + "/booth";
        var stay = city.operator.get(city.operator
                .get(booth, Map.of("plate", "61PA2222"))
                .link("61PA2222")
                .substring("/parking".length()));
        var ticket = stay.all("dd").get(1);
        var found = city.site.get("/pay", Map.of("ticket", ticket));
        assertThat(found.words()).contains("61PA2222", "To pay now");
        assertThat(city.site.get("/pay", Map.of("ticket", "1")).title()).isEqualTo("Pay for parking");
        assertThat(find(city.site.browser(), ticket).words()).contains("61PA2222");
    }

    @Test
    void aPlateThatIsInSeveralCarParksIsAskedAbout() {
        inside("61PA3333");
        inside("61PA3333");
        var driver = city.site.browser();
        var page = find(driver, "61PA3333");
        assertThat(page.words()).contains("more than one car park");
        assertThat(page.all("#found li")).hasSize(2);
    }

    @Test
    void saysWhyAPhoneDidNotPay() {
        var visits = inside("61PA4444");
        var driver = city.site.browser();
        var asked = ask(driver, find(driver, "61PA4444"), "+82 10 1234 5602");
        later();
        var failed = driver.get(path(asked));
        assertThat(failed.title()).isEqualTo("Not paid");
        assertThat(failed.words()).contains("not enough money");
        assertThat(takings(visits)).isEmpty();
        assertThat(driver.get(failed.link("Try again").substring("/parking".length()))
                        .words())
                .contains("To pay now");
    }

    @Test
    void aStayIsAskedForAtOnePhoneAtATime() {
        inside("61PA5555");
        var first = city.site.browser();
        var asked = ask(first, find(first, "61PA5555"), NUMBER);
        var second = city.site.browser();
        var again = ask(second, find(second, "61PA5555"), "+82 10 9999 9999");
        assertThat(path(again)).isEqualTo(path(asked));
    }

    @Test
    void aPhoneIsNotAskedAllTheTime() {
        inside("61PA6666");
        var driver = city.site.browser();
        for (int i = 0; i < 5; i++) {
            var asked = ask(driver, find(driver, "61PA6666"), "+82 10 5555 5501");
            later();
            assertThat(driver.get(path(asked)).title()).isEqualTo("Not paid");
            city.site.later(Duration.ofSeconds(61));
        }
        var page = ask(driver, find(driver, "61PA6666"), "+82 10 5555 5501");
        assertThat(page.field("phone").error()).contains("five times");
    }

    @Test
    void asksForWhatIsDueAndNothingElse() {
        inside("61PA7777");
        var driver = city.site.browser();
        var stay = find(driver, "61PA7777");
        var page = driver.post(path(stay), Map.of("phone", NUMBER, "amount", "1"));
        assertThat(page.status()).isEqualTo(409);
        assertThat(page.field("phone").error()).contains("Another amount");
        assertThat(page.field("phone").value()).isEqualTo(NUMBER);
    }

    @Test
    void aNumberWithoutACountryComesBackAsItWasTyped() {
        inside("61PA8888");
        var driver = city.site.browser();
        var page = ask(driver, find(driver, "61PA8888"), "010-1234-5678");
        assertThat(page.status()).isEqualTo(422);
        assertThat(page.field("phone").value()).isEqualTo("010-1234-5678");
        assertThat(page.field("phone").error()).contains("code of the country");
    }

    @Test
    void paysByTextMessage() {
        var visits = inside("61PA0000");
        var phone = "+821088880001";
        assertThat(city.site.text(phone, "PARK")).last().asString().startsWith("Send the plate");
        assertThat(city.site.text(phone, "61 pa 0000"))
                .last()
                .asString()
                .contains("Car park y", "2,000", "this phone?");
        city.site.text(phone, "1");
        assertThat(city.site.texts(phone)).last().asString().contains("confirm in a moment");
        var stay = find(city.site.browser(), "61PA0000");
        var same = ask(city.site.browser(), stay, NUMBER);
        later();
        assertThat(city.site.get(path(same)).title())
                .as("declined: the number ends with 01")
                .isEqualTo("Not paid");
        assertThat(takings(visits)).isEmpty();
    }

    @Test
    void tellsWhenNobodyCanBeAsked() {
        inside("61PA9999");
        provider("NONE");
        var page = find(city.site.browser(), "61PA9999");
        provider("SANDBOX");
        assertThat(page.words()).contains("does not take payments by phone yet");
        assertThat(page.find("[name=phone]")).isEmpty();
    }

    @Test
    void anAddressThatIsNoneIsNotFound() {
        assertThat(city.site.get("/pay/stay/none").status()).isEqualTo(404);
        assertThat(city.site.get("/pay/asked/none").status()).isEqualTo(404);
        assertThat(city.site.browser().get("//demo/pay/none").status()).isEqualTo(404);
    }
}
