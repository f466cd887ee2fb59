// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.complaints;

import static org.assertj.core.api.Assertions.assertThat;

import city.madang.geo.AreaId;
import city.madang.geo.NamedPlace;
import city.madang.geo.Point;
import city.madang.identity.ReceiptNumber;
import city.madang.testkit.Site;
import city.madang.testkit.TestCity;
import city.madang.testkit.TestKit;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** The city's list of places: found by words, in forms, in text messages, and by distance. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class PlacesContract {
    private static final Path ETC = Path.of("../../../distribution/base/src/main/resources/etc");

    private Site site;

    abstract TestKit kit();

    @BeforeAll
    void open() {
        site = Citizens.open(kit().in(TestCity.TESTVILLE
                .withAreas(ETC.resolve("areas/seoul-gu.geojson"))
                .withPlaces(ETC.resolve("places/seoul.csv"))));
        site.settle();
    }

    @AfterAll
    void close() {
        site.close();
    }

    private List<String> named(String words, Locale reader) {
        return site.kit().places().named(words, reader, 5).stream()
                .map(NamedPlace::id)
                .map(Object::toString)
                .toList();
    }

    @Test
    void findsAPlaceByItsNameInEachLanguage() {
        assertThat(named("Gyeongbokgung Palace", Locale.ENGLISH)).startsWith("gyeongbokgung");
        assertThat(named("경복궁", Locale.KOREAN)).startsWith("gyeongbokgung");
        assertThat(named("محطة سيول", Locale.forLanguageTag("ar"))).startsWith("seoul-station");
        assertThat(named("서울특별시청", Locale.ENGLISH)).startsWith("city-hall");
    }

    @Test
    void findsItByItsAddressByABeginningAndWithASlip() {
        assertThat(named("161 Sajik-ro", Locale.ENGLISH)).startsWith("gyeongbokgung");
        assertThat(named("Gyeongb", Locale.ENGLISH)).contains("gyeongbokgung");
        assertThat(named("Gyeongbokgumg", Locale.ENGLISH)).contains("gyeongbokgung");
        assertThat(named("Namdaemun Markt", Locale.ENGLISH)).contains("namdaemun-market");
        assertThat(named("nothing is called so xyzzy", Locale.ENGLISH)).isEmpty();
    }

    @Test
    void measuresTheWay() {
        var found = site.kit()
                .places()
                .named("Namdaemun Markt", Locale.ENGLISH, 8); // best first, slips of the pen understood
        var market = found.get(0).point();
        var near = site.kit().places().within(market, 500, 20); // nearest first
        var metres = near.get(1).metres();
        assertThat(metres).isEqualTo(market.metresTo(near.get(1).place().point()));
        assertThat(metres).isBetween(1.0, 500.0);
    }

    @Test
    void aTextMessageNamesALandmark() {
        var phone = "+821055550001";
        site.text(phone, "REPORT");
        site.text(phone, "1");
        assertThat(site.text(phone, "Gwangjang Market"))
                .singleElement()
                .satisfies(answer -> assertThat(answer).contains("1").contains("Gwangjang Market"));
    }

    @Test
    void aTextMessageNamesTheCodeOnALampPost() {
        var phone = "+821055550002";
        var post = new Point(37.559, 126.978);
        var code = site.kit().placeCodes().zone(post).orElseThrow();
        site.text(phone, "REPORT");
        site.text(phone, "1");
        var mistyped = (code.charAt(0) == '2' ? "3" : "2") + code.substring(1);
        assertThat(site.text(phone, mistyped)).singleElement().asString().doesNotContain("What is wrong?");
        var phoned = code.toLowerCase(Locale.ROOT);
        assertThat(site.text(phone, phoned.substring(0, 3) + " " + phoned.substring(3)))
                .singleElement()
                .asString()
                .startsWith("What is wrong?");
        site.text(phone, "The lamp is dark");
        site.text(phone, "done");
        var answer = site.text(phone, "yes").get(0);
        var number = answer.replaceAll("(?s).*?([0-9A-Z]{5}(-[0-9A-Z]{5}){2}).*", "$1");
        var request = new Requests(site.kit()).find(ReceiptNumber.parse(number)).orElseThrow();
        assertThat(request.report().place().point().orElseThrow().metresTo(post))
                .isLessThan(20);
        assertThat(request.report().place().area()).contains(new AreaId("11140"));
    }

    @Test
    void aCitizenFindsThePlaceInTheFormWithoutScripts() {
        var citizen = site.browser();
        var looked = citizen.post(
                "/new", Citizens.form(Map.of("address", "Namdaemun Markt", "area", "", "step", "find-address")));
        assertThat(looked.errors()).isEmpty();
        assertThat(looked.first("input[name=title]").val()).isEqualTo("Deep hole in Main Street");
        assertThat(looked.words())
                .contains("Which place do you mean?")
                .contains("Namdaemun Market · 21 Namdaemunsijang");
        var form = looked.form("/complaints/new").orElseThrow();
        var receipt = citizen.send(form, Map.of("address-place", "namdaemun-market"));
        var request = new Requests(site.kit()).find(Citizens.number(receipt)).orElseThrow();
        var place = request.report().place();
        assertThat(place.address()).isEqualTo("Namdaemun Market, 21 Namdaemunsijang 4-gil, Jung-gu");
        assertThat(place.point()).contains(new Point(37.559, 126.978));
        assertThat(place.area()).contains(new AreaId("11140"));
        var desk = site.official("chief", Optional.empty())
                .get("/desk/requests/" + request.number().value());
        assertThat(desk.words()).contains("0 m from Namdaemun Market");
    }

    @Test
    void keepsTheWordsWhenNothingIsCalledSo() {
        var citizen = site.browser();
        var looked = citizen.post("/new", Citizens.form(Map.of("address", "xyzzyplugh", "step", "find-address")));
        assertThat(looked.words()).contains("No place of the city’s list is called so.");
        assertThat(looked.first("input[name=address]").val()).isEqualTo("xyzzyplugh");
    }

    @Test
    void keepsTheChoiceWhenSomethingElseIsWrong() {
        var page = site.browser()
                .post("/new", Citizens.form(Map.of("address", "COEX", "address-place", "coex", "details", "")));
        assertThat(page.errors()).isNotEmpty();
        assertThat(page.first("input[type=radio][value=coex]").hasAttr("checked"))
                .isTrue();
    }

    @Test
    void offersPlacesToTheScriptOfAForm() {
        var offered = site.get("//geo/offered?field=address&address=coex");
        assertThat(offered.first("input[name=address-place]").val()).isEqualTo("coex");
    }

    @Test
    void listsPublicRequestsNearAPlace() {
        answered("Lamp at the palace", "gyeongbokgung");
        answered("Lamp at the tower", "lotte-tower");
        var near = site.get("/public", Map.of("near", "Gyeongbokgung"));
        assertThat(near.words()).contains("within a kilometre of Gyeongbokgung Palace");
        assertThat(near.all("h3")).contains("Lamp at the palace").doesNotContain("Lamp at the tower");
        assertThat(site.get("/public", Map.of("place", "lotte-tower")).all("h3"))
                .contains("Lamp at the tower")
                .doesNotContain("Lamp at the palace");
        assertThat(site.get("/public", Map.of("near", "xyzzyplugh")).words()).contains("knows no place “xyzzyplugh”");
    }

    private void answered(String title, String place) {
        var number = Citizens.filed(site, Map.of("title", title, "address", "there", "address-place", place));
        var chief = site.official("chief", Optional.empty());
        chief.get("/desk/requests/" + number.value());
        chief.post("/desk/requests/" + number.value() + "/answer", Map.of("answer", "Done.", "cleanText", "yes"));
    }

    @Test
    void showsAPlaceAndWhatIsAroundIt() {
        var page = site.get("//geo/places/city-hall");
        assertThat(page.title()).isEqualTo("Seoul City Hall");
        assertThat(page.words())
                .contains("Public office")
                .contains("Deoksugung Palace")
                .contains("264 m");
        assertThat(site.get("//geo/places/nowhere").status()).isEqualTo(404);
        assertThat(site.get("//geo/places/a%20b").status()).isEqualTo(404);
        assertThat(site.browser().speaking("ko").get("//geo/places/city-hall").title())
                .isEqualTo("서울특별시청");
    }
}
