// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.geo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import city.madang.geo.Area;
import city.madang.geo.AreaId;
import city.madang.geo.PlaceCodes;
import city.madang.geo.Point;
import city.madang.kit.Databases;
import city.madang.l10n.LocalText;
import city.madang.testcity.TestCity;
import city.madang.testcity.TestClock;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The same on each database. */
abstract class CityAreasContract {
    static final String BIG = AreaFileTest.feature("'id':'big','name':'Big'", square(0, 10));
    private static final String SMALL =
            AreaFileTest.feature("'id':'small','name':'Small','parent':'big'", square(2, 4));
    private static final AreaId WARD = new AreaId("ward");

    @TempDir
    Path folder;

    private final TestClock clock = new TestClock();

    /** A database with nothing in it, the same for all calls in one test. */
    abstract Databases database();

    @Test
    void findsTheSmallestAreaAroundAPoint() throws IOException {
        try (var areas = open(BIG, SMALL)) {
            assertThat(areas.at(new Point(3, 3))).map(Area::id).contains(new AreaId("small"));
            assertThat(areas.at(new Point(4, 4))).map(Area::id).contains(new AreaId("small"));
            assertThat(areas.at(new Point(5, 5))).map(Area::id).contains(new AreaId("big"));
            assertThat(areas.at(new Point(11, 5))).isEmpty();
        }
    }

    @Test
    void tellsPlacesByCode() throws IOException {
        try (var areas = open(BIG, SMALL)) {
            PlaceCodes codes = new CityPlaceCodes(areas);
            var place = new Point(5.1, 4.9);
            var zone = codes.zone(place).orElseThrow(); // six signs and a check letter
            var whole = codes.open(place); // four signs more, and a plus
            assertThat(codes.point(zone)).isEqualTo(codes.point(whole));
            assertThat(zone).hasSize(7);
            assertThat(codes.point(zone.toLowerCase(Locale.ROOT))).isEqualTo(codes.point(whole));
            assertThat(areas.at(codes.point(zone).orElseThrow())).map(Area::id).contains(new AreaId("big"));
            var landmarks = new CityPlaceCodes(areas);
            assertThat(landmarks.find(whole, Locale.ENGLISH, 5)).singleElement().satisfies(landmark -> {
                assertThat(landmark.area()).contains(new AreaId("big"));
                assertThat(landmark.point()).isEqualTo(codes.point(whole));
            });
            assertThat(landmarks.find("behind the market", Locale.ENGLISH, 5)).isEmpty();
            assertThat(codes.zone(new Point(7, 5)))
                    .as("too far from the middle")
                    .isEmpty();
        }
    }

    @Test
    void knowsWhatLiesInWhat() throws IOException {
        try (var areas = open(BIG, SMALL)) {
            assertThat(areas.within(new AreaId("small"), new AreaId("big"))).isTrue();
            assertThat(areas.within(new AreaId("small"), new AreaId("small"))).isTrue();
            assertThat(areas.within(new AreaId("big"), new AreaId("small"))).isFalse();
            assertThat(areas.within(new AreaId("none"), new AreaId("big"))).isFalse();
        }
    }

    @Test
    void aBrokenFileChangesNothing() throws IOException {
        open(BIG, SMALL).close();
        try (var areas = open(BIG, SMALL.replace("parent", "parent\":\"nobody\",\"x"))) {
            assertThat(areas.all()).extracting(area -> area.id().value()).containsExactly("big", "small");
            assertThat(areas.at(new Point(3, 3))).map(Area::id).contains(new AreaId("small"));
        }
    }

    @Test
    void anAreaThatLeavesTheFileStaysWithoutItsBoundary() throws IOException {
        open(BIG, SMALL).close();
        try (var areas = open(BIG)) {
            assertThat(areas.find(new AreaId("small"))).isPresent();
            assertThat(areas.at(new Point(3, 3))).map(Area::id).contains(new AreaId("big"));
        }
    }

    @Test
    void createsAnAreaOnceAndKeepsItsFirstName() throws IOException {
        try (var areas = open(BIG)) {
            assertThat(areas.ensure(WARD, LocalText.of("Ward")).name()).isEqualTo(LocalText.of("Ward"));
            assertThat(areas.ensure(WARD, LocalText.of("Other")).name()).isEqualTo(LocalText.of("Ward"));
            assertThat(areas.ensure(new AreaId("big"), LocalText.of("Other"))
                            .name()
                            .in(Locale.ENGLISH))
                    .isEqualTo("Big");
        }
    }

    @Test
    void manyThreadsCreateOneArea() throws IOException {
        try (var areas = open(BIG)) {
            assertThat(create(areas, areas)).hasSize(1);
        }
    }

    /** Names that were answered to 16 threads that create the same area at once. */
    static Stream<LocalText> create(CityAreas here, CityAreas there) {
        return IntStream.range(0, 16)
                .parallel()
                .mapToObj(n -> (n % 2 == 0 ? here : there).ensure(WARD, LocalText.of("Ward " + n)))
                .map(Area::name)
                .distinct();
    }

    @Test
    void seesWhatAnotherNodeCreated() throws IOException {
        try (var here = open(BIG);
                var there = open(BIG)) {
            there.ensure(WARD, LocalText.of("Ward"));
            clock.pass(Duration.ofSeconds(31));
            assertThat(here.all()).extracting(Area::id).contains(WARD);
            there.ensure(new AreaId("new"), LocalText.of("New"));
            assertThat(here.find(new AreaId("new"))).isPresent();
            there.ensure(new AreaId("newer"), LocalText.of("Newer"));
            assertThat(here.all()).extracting(Area::id).doesNotContain(new AreaId("newer"));
            clock.pass(Duration.ofDays(-1));
            assertThat(here.all()).extracting(Area::id).contains(new AreaId("newer"));
        }
    }

    @Test
    void readsTheDistrictsOfSeoul() throws IOException {
        var file = Path.of(System.getProperty("madang.shared", "../shared"))
                .resolve("data/geo-seoul/seoul_gu_2013_simple.geojson");
        if (!Files.exists(file)) {
            System.out.println("SKIPPED readsTheDistrictsOfSeoul: there is no " + file);
        }
        assumeThat(file).exists();
        try (var areas = new CityAreas(database(), cityWith(file), clock)) {
            assertThat(areas.all()).hasSize(25);
            var myeongdong = areas.at(new Point(37.5633, 126.9873)).orElseThrow();
            assertThat(myeongdong.name().in(Locale.ENGLISH)).isEqualTo("Jung-gu");
            assertThat(myeongdong.name().in(Locale.KOREAN)).isEqualTo("중구");
            assertThat(areas.at(new Point(35.1796, 129.0756))).as("Busan").isEmpty();
        }
    }

    CityAreas open(String... features) throws IOException {
        var file = Files.writeString(folder.resolve("areas.geojson"), AreaFileTest.collection(features));
        return new CityAreas(database(), cityWith(file), clock);
    }

    private static String square(int from, int to) {
        return "{\"type\":\"Polygon\",\"coordinates\":[[[%1$d,%1$d],[%1$d,%2$d],[%2$d,%2$d],[%2$d,%1$d],[%1$d,%1$d]]]}"
                .formatted(from, to);
    }

    private static TestCity cityWith(Path areas) {
        var city = new TestCity();
        city.areas = Optional.of(areas);
        return city;
    }
}
