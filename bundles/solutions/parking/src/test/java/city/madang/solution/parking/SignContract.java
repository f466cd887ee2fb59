// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.parking;

import static org.assertj.core.api.Assertions.assertThat;

import city.madang.testkit.TestKit;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Screens and boards lead drivers to free spaces. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class SignContract {
    private static final String SIGNS = "/desk/signs";
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

    private ParkingCity.Place carPark() {
        return city.carPark("s" + carParks++, 10);
    }

    /** @return where the screen's browser looks */
    private String screen(String name) {
        city.manager.get(SIGNS);
        var page = city.manager.post(SIGNS, Map.of("name", name, "seconds", "10", "languages", "en"));
        var address = page.first("code").text();
        return address.substring(address.indexOf("/parking/") + "/parking".length());
    }

    private String edit(String name) {
        return city.manager.get(SIGNS).link(name).substring("/parking".length());
    }

    private void put(String name, Map<String, String> typed) {
        var edit = edit(name);
        city.manager.get(edit);
        var all = new TreeMap<>(Map.of("place", "1"));
        all.putAll(typed);
        assertThat(city.manager.post(edit, all).words()).contains("Saved.");
    }

    @Test
    void aScreenShowsFreeSpacesUnderAKeyThatIsShownOnce() {
        var place = carPark();
        var screen = screen("North hall");
        var page = city.site.get(screen);
        assertThat(page.words()).contains("Free parking spaces", "Car park " + place.code() + " 10");
        assertThat(page.all("script")).isEmpty();
        assertThat(page.first("meta[http-equiv=refresh]").attr("content")).contains("10; url=/parking/sign/");
        assertThat(city.manager.get(SIGNS).text()).doesNotContain(screen.substring("/sign/".length()));
        assertThat(city.manager.get(SIGNS).words()).contains("Asked last:");
        assertThat(city.site.get(screen + "0").status()).isEqualTo(404);
        assertThat(city.site.get("/sign/x").status()).isEqualTo(404);
        assertThat(city.site.get(screen + "?n=999999").status()).isEqualTo(200);
        assertThat(city.site.get(screen + "?n=-1").status()).isEqualTo(200);
        var edit = edit("North hall");
        city.manager.get(edit);
        city.manager.post(edit + "/withdraw", Map.of());
        assertThat(city.site.get(screen).status()).isEqualTo(404);
    }

    @Test
    void noticesAreShownOnTheirDaysAndPaidOnesAreMarked() {
        var screen = screen("South hall");
        put("South hall", Map.of("kind", "NOTICE", "words-en", "The river is closed"));
        var paid = Map.of("kind", "PAID", "words-en", "Fresh bread", "advertiser", "Baker", "price", "5000");
        put("South hall", paid);
        var tomorrow = new TreeMap<>(Map.of("kind", "NOTICE", "words-en", "Tomorrow only"));
        tomorrow.put("first", city.site.now().plusSeconds(172_800).toString().substring(0, 10));
        put("South hall", tomorrow);
        var all = city.site.get(screen + "?n=0").words()
                + city.site.get(screen + "?n=1").words();
        assertThat(all).contains("The river is closed", "Advertisement Fresh bread");
        assertThat(city.site.get(screen + "?n=2").words()).doesNotContain("Tomorrow only");
        assertThat(city.manager.get(edit("South hall")).words()).contains("Tomorrow only", "Baker: \u20a95,000");
        var edit = edit("South hall");
        city.manager.get(edit);
        var nobody = Map.of("kind", "PAID", "words-en", "Cheap", "place", "1", "price", "-5");
        var refused = city.manager.post(edit, nobody);
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.words()).contains("Write who pays for it", "Write an amount");
    }

    private void lookAgain() {
        city.site.later(Duration.ofSeconds(6));
        city.site.runJobs();
    }

    @Test
    void aBoardOutsideOfLanesIsToldWhenTheNumberChanges() {
        var place = carPark();
        var board = city.device();
        city.manager.get("/desk/boards");
        city.manager.post("/desk/boards", Map.of("device", board.id, "carpark", place.code()));
        city.seen(board, "show Free: 10");
        ParkingCity.await(() -> city.manager.get("/desk/boards").words().contains("Free: 10"));
        int shown = board.asked.size();
        lookAgain();
        new Visits(city, place).comesIn("12GA3456", 95, 1);
        city.seen(board, "show Free: 9");
        assertThat(board.asked.stream().skip(shown - 1).toList())
                .doesNotContainSequence("show Free: 10", "show Free: 10");
        city.manager.get("/desk/boards");
        city.manager.post("/desk/boards/" + board.id + "/remove", Map.of());
        assertThat(city.manager.get("/desk/boards").words()).doesNotContain("Free: 9");
    }
}
