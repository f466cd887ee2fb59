// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.geo.place;

import static org.assertj.core.api.Assertions.assertThat;

import city.madang.geo.AreaId;
import city.madang.geo.NamedPlace;
import city.madang.geo.Nearby;
import city.madang.geo.PlaceId;
import city.madang.geo.Point;
import city.madang.kit.Databases;
import city.madang.kit.geo.CityAreas;
import city.madang.l10n.LocalText;
import city.madang.search.SearchDocument;
import city.madang.testcity.TestCity;
import city.madang.testcity.TestClock;
import city.madang.testcity.Untranslated;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The same on each database. */
abstract class CityPlacesContract {
    private static final NamedPlace HALL = place("hall", "City Hall", 37.566, 126.978);
    private static final NamedPlace STATION = place("station", "Station", 37.555, 126.971);

    @TempDir
    Path folder;

    private final TestClock clock = new TestClock();
    private final TestCity city = new TestCity();
    private final List<AutoCloseable> opened = new ArrayList<>();

    /** A database with nothing in it, the same for all calls in one test. */
    abstract Databases database();

    @AfterEach
    void closeAll() throws Exception {
        for (var each : opened) {
            each.close();
        }
    }

    @Test
    void findsTheNearestFirst() {
        var places = open();
        places.take(List.of(HALL, STATION), "list", false);
        var near = places.within(new Point(37.556, 126.972), 2000, 10);
        assertThat(near).extracting(Nearby::place).containsExactly(STATION, HALL);
        assertThat(near.get(0).metres()).isBetween(130.0, 150.0);
        assertThat(places.within(new Point(37.556, 126.972), 500, 10)).hasSize(1);
        assertThat(places.within(new Point(37.556, 126.972), 2000, 1)).hasSize(1);
        assertThat(places.within(new Point(-37, 126), 2000, 10)).isEmpty();
    }

    @Test
    void addingKeepsTheOthersAndReplacingDoesNot() {
        var places = open();
        places.take(List.of(HALL), "first", false);
        assertThat(places.preview(List.of(STATION), false)).isEqualTo(new PlaceChange(1, 0, 0));
        assertThat(places.take(List.of(STATION), "second", false)).isEqualTo(new PlaceChange(1, 0, 0));
        assertThat(places.size()).isEqualTo(2);
        var moved = place("station", "Old Station", 37.55, 126.97);
        assertThat(places.take(List.of(moved), "third", true)).isEqualTo(new PlaceChange(0, 1, 1));
        assertThat(places.find(new PlaceId("station"))).contains(moved);
        assertThat(places.find(new PlaceId("hall"))).isEmpty();
    }

    @Test
    void keepsTheFormerListSoThatItCanBeTakenBack() {
        var places = open();
        places.take(List.of(HALL, STATION), "first", true);
        clock.pass(Duration.ofMinutes(1));
        places.take(List.of(), "by mistake", true);
        var former = places.former();
        assertThat(former).hasSize(2);
        assertThat(former.get(0).title()).isEqualTo("by mistake");
        assertThat(former.get(0).items()).isEqualTo(2);
        var before = PlaceFile.read(places.content(former.get(0).id()).orElseThrow(), places.rules());
        places.take(before.places().values(), "back", true);
        assertThat(places.find(new PlaceId("hall"))).contains(HALL);
        assertThat(places.size()).isEqualTo(2);
    }

    @Test
    void keepsNoMoreFormerListsThanSome() {
        var places = open();
        for (int i = 0; i < 8; i++) {
            clock.pass(Duration.ofMinutes(1));
            places.take(List.of(place("hall", "Hall " + i, 37.5, 126.9)), "list " + i, true);
        }
        assertThat(places.former())
                .hasSize(5)
                .first()
                .satisfies(last -> assertThat(last.title()).isEqualTo("list 7"));
    }

    @Test
    void oneListWaitsForADecision() {
        var places = open();
        places.propose("a.csv", 1, "id\n");
        places.propose("b.csv", 2, "id,name\n");
        assertThat(places.draft()).hasValueSatisfying(draft -> {
            assertThat(draft.title()).isEqualTo("b.csv");
            assertThat(places.content(draft.id())).contains("id,name\n");
        });
        places.take(List.of(HALL), "b.csv", false);
        assertThat(places.draft()).isEmpty();
    }

    @Test
    void seesWhatAnotherNodeImported() {
        var here = open();
        var there = open();
        there.take(List.of(HALL), "list", false);
        clock.pass(Duration.ofSeconds(31));
        assertThat(here.size()).isEqualTo(1);
        there.take(List.of(), "empty", true);
        assertThat(here.size()).as("not looked at yet").isEqualTo(1);
        clock.pass(Duration.ofDays(-1));
        assertThat(here.size()).as("after the clock was put back").isZero();
    }

    @Test
    void readsTheFileOfTheCityWhenItsContentIsNew() throws IOException {
        var file = Files.writeString(folder.resolve("places.csv"), "id,name,lat,lon\na,A,37.5,126.9\nb,,1,2\n");
        city.places = Optional.of(file);
        open().take(List.of(), "emptied", true);
        assertThat(open().size()).as("the file is not read again").isZero();
        Files.writeString(file, "id,name,lat,lon\nc,C,37.5,126.9\n");
        assertThat(open().find(new PlaceId("c"))).isPresent();
    }

    @Test
    void isADocumentInEachLanguageInAnOrderThatStays() {
        var places = open();
        var named = new NamedPlace(
                new PlaceId("hall"),
                "office",
                new LocalText(Map.of("en", "City Hall", "ko", "시청")),
                "110 Sejong-daero",
                new Point(37.566, 126.978),
                Optional.of(new AreaId("gone")));
        places.take(List.of(named, STATION, place("a", "A", 37.5, 126.9)), "list", false);
        var documents = new PlaceDocuments(places, areas(), new Untranslated());
        var read = new ArrayList<SearchDocument>();
        for (var next = documents.documentsAfter("", 1);
                !next.isEmpty();
                next = documents.documentsAfter(read.get(read.size() - 1).id(), 1)) {
            read.addAll(next);
        }
        assertThat(read).extracting(SearchDocument::id).containsExactly("a~en", "hall~en", "hall~ko", "station~en");
        assertThat(documents.document("hall~ko")).hasValueSatisfying(document -> {
            assertThat(document.title()).isEqualTo("시청");
            assertThat(document.language()).isEqualTo(Locale.KOREAN);
            assertThat(document.body()).doesNotContain("Sejong");
            assertThat(document.path()).isEqualTo("/places/hall");
        });
        assertThat(documents.document("hall~en").orElseThrow().body()).contains("110 Sejong-daero");
        assertThat(documents.document("hall~ar")).isEmpty();
        assertThat(documents.document("nothing")).isEmpty();
    }

    private static NamedPlace place(String id, String name, double latitude, double longitude) {
        return new NamedPlace(
                new PlaceId(id), "place", LocalText.of(name), "", new Point(latitude, longitude), Optional.empty());
    }

    private CityAreas areas() {
        var areas = new CityAreas(database(), city, clock);
        opened.add(areas);
        return areas;
    }

    CityPlaces open() {
        var places = new CityPlaces(database(), city, areas(), clock);
        opened.add(places);
        return places;
    }
}
