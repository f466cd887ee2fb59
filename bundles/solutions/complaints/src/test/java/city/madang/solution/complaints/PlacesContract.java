// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.complaints;

import static org.assertj.core.api.Assertions.assertThat;

import city.madang.geo.NamedPlace;
import city.madang.testkit.Site;
import city.madang.testkit.TestCity;
import city.madang.testkit.TestKit;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
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
    void aTextMessageNamesALandmark() {
        var phone = "+821055550001";
        site.text(phone, "REPORT");
        site.text(phone, "1");
        assertThat(site.text(phone, "Gwangjang Market"))
                .singleElement()
                .satisfies(answer -> assertThat(answer).contains("1").contains("Gwangjang Market"));
    }
}
