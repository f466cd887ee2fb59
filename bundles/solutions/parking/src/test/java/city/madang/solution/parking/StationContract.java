// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.parking;

import static org.assertj.core.api.Assertions.assertThat;

import city.madang.device.Money;
import city.madang.identity.Role;
import city.madang.identity.Visitor;
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

/** Somebody pays at the touch screen of a station, with a device beside it on a bench. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class StationContract {
    private ParkingCity city;
    private Browser administrator;
    private int carParks;

    abstract TestKit kit();

    @BeforeAll
    void open() {
        city = new ParkingCity(kit());
        administrator = city.site.official("administrator", Optional.empty(), Role.ADMINISTRATOR);
        administrator.get("//admin/phone-payments");
        administrator.post("//admin/phone-payments", Map.of("provider", "SANDBOX"));
    }

    @AfterAll
    void close() {
        city.close();
    }

    /** A station in a car park that costs. @param home its page */
    private record Stand(Visits visits, Bench.Device device, String home) {}

    private Stand stand() {
        var visits = new Visits(city, city.carPark("s" + carParks++, 10));
        costs(visits);
        var device = city.device();
        var made = add(visits, device.id);
        assertThat(made.words()).contains("It is not shown again");
        return new Stand(visits, device, made.link("/station/").substring("/parking".length()));
    }

    private Page add(Visits visits, String device) {
        var path = "/desk/carparks/" + visits.place().code() + "/stations";
        city.manager.get(path);
        return city.manager.post(path, Map.of("name", "Level 1", "device", device));
    }

    private void costs(Visits visits) {
        var tariffs = new Tariffs(city.site.kit());
        var version = tariffs.begin(Visitor.ANYBODY, "plain", StartRules.PLAIN.of(key -> key));
        tariffs.publish(Visitor.ANYBODY, version, tariffs.today());
        var carPark = new CarParks(city.site.kit()).named(visits.place().code()).orElseThrow();
        var tariff = tariffs.version(version).orElseThrow().tariff();
        tariffs.use(Visitor.ANYBODY, carPark.id(), new TariffUse(tariffs.today(), tariff));
    }

    private void inside(Stand stand, String plate) {
        stand.visits().comesIn(plate, 95, 1);
        city.site.later(Duration.ofMinutes(61));
    }

    private static Page find(Browser screen, Stand stand, String part) {
        return screen.get(stand.home() + "/find", Map.of("part", part));
    }

    private static String path(Page page) {
        return page.path().substring("/parking".length());
    }

    private Money won(long amount) {
        return new Money(amount, city.site.kit().city().currency());
    }

    private static Page payHere(Browser screen, Page stay) {
        return screen.post(path(stay) + "/pay", Map.of());
    }

    @Test
    void paysAtTheMachineBesideTheScreen() {
        var stand = stand();
        inside(stand, "71ST1234");
        var screen = city.site.browser();
        var stay = find(screen, stand, "1234");
        assertThat(stay.words()).contains("71ST1234", "₩2,000");
        assertThat(stay.first("meta[http-equiv=refresh]").attr("content")).startsWith("60;url=/parking/station/");
        var paying = payHere(screen, stay);
        assertThat(paying.title()).isEqualTo("Pay at the machine");
        ParkingCity.await(() -> stand.device().asked.contains("ask 2000"));
        stand.device().pays(won(2000));
        ParkingCity.await(() -> screen.get(path(paying)).title().equals("Paid"));
        var paid = screen.get(path(paying));
        assertThat(paid.find(".station-code svg")).isPresent();
        assertThat(paid.first("meta[http-equiv=refresh]").attr("content")).startsWith("30;url=");
        var receipt = city.site.get("/pay/receipt/" + path(paying).replaceAll(".*/", ""));
        assertThat(receipt.words()).contains("₩2,000").doesNotContain("71ST1234");
        stand.visits().until(text -> text.contains("Paid: Level 1"));
        stand.visits().leaves("71ST1234", 0);
    }

    @Test
    void moneyThatComesAfterItWasGivenUpCountsAllTheSame() {
        var stand = stand();
        inside(stand, "71ST2222");
        var screen = city.site.browser();
        var paying = payHere(screen, find(screen, stand, "2222"));
        ParkingCity.await(() -> stand.device().asked.contains("ask 2000"));
        screen.get(path(paying));
        assertThat(screen.post(path(paying) + "/cancel", Map.of()).title()).isEqualTo("Which car is yours?");
        ParkingCity.await(() -> stand.device().asked.contains("cancel"));
        stand.device().pays(won(2000));
        stand.visits().until(text -> text.contains("Paid: Level 1"));
        assertThat(find(screen, stand, "2222").words()).contains("Nothing is due");
    }

    @Test
    void whoDoesNotPayHasGone() {
        var stand = stand();
        inside(stand, "71ST3333");
        var screen = city.site.browser();
        var paying = payHere(screen, find(screen, stand, "3333"));
        ParkingCity.await(() -> stand.device().asked.contains("ask 2000"));
        city.site.later(Duration.ofMinutes(3));
        assertThat(screen.get(path(paying)).title()).isEqualTo("Which car is yours?");
        ParkingCity.await(() -> stand.device().asked.contains("cancel"));
    }

    @Test
    void aMachineThatDoesNotTakeItIsTold() {
        var stand = stand();
        inside(stand, "71ST4444");
        stand.device().stuck = true;
        var screen = city.site.browser();
        var paying = payHere(screen, find(screen, stand, "4444"));
        ParkingCity.await(() -> screen.get(path(paying)).title().equals("The machine does not take it"));
    }

    @Test
    void severalCarsAreTakenApartByTheirTimesAndHideTheirPlates() {
        var stand = stand();
        stand.visits().comesIn("72AB5555", 95, 1);
        stand.visits().comesIn("73CD5555", 95, 2);
        var page = find(city.site.browser(), stand, "5555");
        assertThat(page.all(".station-plate")).containsExactly("••••5555", "••••5555");
        assertThat(page.words()).doesNotContain("72AB", "73CD");
        assertThat(find(city.site.browser(), stand, "5").title()).isEqualTo("No car found");
        assertThat(find(city.site.browser(), stand, "<b>%_'").title()).isEqualTo("No car found");
    }

    @Test
    void paysByPhone() {
        var stand = stand();
        inside(stand, "71ST6666");
        var screen = city.site.browser();
        var stay = find(screen, stand, "6666");
        var wrong = screen.post(path(stay) + "/phone", Map.of("phone", "12"));
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.field("phone").value()).isEqualTo("12");
        var asked = screen.post(path(stay) + "/phone", Map.of("phone", "+82 10 7777 7777"));
        assertThat(asked.title()).isEqualTo("We ask your phone");
        city.site.later(Duration.ofSeconds(3));
        city.site.runJobs();
        var phone = "/" + screen.get(path(asked)).link("Open the phone");
        var driver = city.site.browser();
        driver.get(phone);
        driver.post(phone + "/yes", Map.of());
        city.site.later(Duration.ofSeconds(3));
        city.site.runJobs();
        assertThat(screen.get(path(asked)).title()).isEqualTo("Paid");
    }

    @Test
    void helpIsSeenByTheOperator() {
        var stand = stand();
        var screen = city.site.browser();
        screen.get(stand.home());
        assertThat(screen.post(stand.home() + "/help", Map.of()).title()).isEqualTo("Somebody comes");
        stand.visits().until(text -> text.contains("Help asked for at a station: Level 1"));
    }

    @Test
    void aKeyThatIsWrongOrWithdrawnOpensNothing() {
        var stand = stand();
        assertThat(city.site.get("/station/" + "0".repeat(40)).status()).isEqualTo(404);
        var list = "/desk/carparks/" + stand.visits().place().code() + "/stations";
        var action = city.manager.get(list).first("form[action$=withdraw]").attr("action");
        city.manager.post(action.substring("/parking".length()), Map.of());
        assertThat(city.site.get(stand.home()).status()).isEqualTo(404);
        assertThat(city.site.get(stand.home() + "/find", Map.of("part", "1234")).status())
                .isEqualTo(404);
    }

    @Test
    void aCarOfAnotherCarParkIsNotShown() {
        var here = stand();
        var there = stand();
        inside(there, "71ST8888");
        var screen = city.site.browser();
        var stay = find(screen, there, "8888");
        var elsewhere = path(stay).replace(there.home(), here.home());
        assertThat(screen.get(elsewhere).status()).isEqualTo(404);
        assertThat(find(screen, here, "8888").title()).isEqualTo("No car found");
    }

    @Test
    void aDeviceWorksAtOnePlace() {
        var stand = stand();
        assertThat(add(stand.visits(), stand.device().id).field("device").error())
                .contains("another station");
        assertThat(add(stand.visits(), stand.visits().place().exit().id).status())
                .isEqualTo(422);
    }

    @Test
    void onlyWhatIsDueIsAsked() {
        var stand = stand();
        inside(stand, "71ST9999");
        var screen = city.site.browser();
        var stay = find(screen, stand, "9999");
        var page = screen.post(path(stay) + "/pay", Map.of("amount", "1"));
        assertThat(page.status()).isEqualTo(409);
        assertThat(stand.device().asked).isEmpty();
    }
}
