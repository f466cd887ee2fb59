// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.geo.place;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import city.madang.geo.Area;
import city.madang.geo.AreaId;
import city.madang.geo.Areas;
import city.madang.geo.NamedPlace;
import city.madang.geo.Point;
import city.madang.kit.PlacesAdmin.Problem;
import city.madang.l10n.LocalText;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlaceFileTest {
    private static final String HEADING = "id,kind,name,name:ko,address,lat,lon,area\n";
    private static final PlaceRules RULES =
            new PlaceRules(new OneArea(), point -> point.latitude() > 30, Locale.ENGLISH);

    @Test
    void readsAPlaceWithItsNamesAndItsArea() {
        var file = read("hall,office,City Hall,시청,\"110 Sejong-daero, Jung-gu\",37.566,126.978,\n");
        assertThat(file.problems()).isEmpty();
        assertThat(file.places().get(2L)).satisfies(place -> {
            assertThat(place.id().value()).isEqualTo("hall");
            assertThat(place.kind()).isEqualTo("office");
            assertThat(place.name()).isEqualTo(new LocalText(Map.of("en", "City Hall", "ko", "시청")));
            assertThat(place.address()).isEqualTo("110 Sejong-daero, Jung-gu");
            assertThat(place.point()).isEqualTo(new Point(37.566, 126.978));
            assertThat(place.area()).contains(new AreaId("west"));
        });
    }

    @Test
    void readsSemicolonsWithDecimalCommas() {
        var file = PlaceFile.read("\ufeffid;name;lat;lon\nhall;Hall;37,5;126,9\n".substring(1), RULES);
        assertThat(file.places().get(2L).point()).isEqualTo(new Point(37.5, 126.9));
        assertThat(file.places().get(2L).kind()).isEqualTo("place");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "a b,,Hall,,,37,126, | places.line.id",
                ",,Hall,,,37,126, | places.line.id",
                "=cmd(),,Hall,,,37,126, | places.line.id",
                "a,Two words,Hall,,,37,126, | places.line.kind",
                "a,,,,,37,126, | places.line.nameless",
                "a,,Hall,,,37, | places.line.cells",
                "a,,Hall,,,37,126,,more | places.line.cells",
                "a,,Hall,,,NaN,126, | places.line.degrees",
                "a,,Hall,,,1e2,126, | places.line.degrees",
                "a,,Hall,,,91,126, | places.line.degrees",
                "a,,Hall,,,37°,126, | places.line.degrees",
                "a,,Hall,,,12.6,37.5, | places.line.far",
                "a,,Hall,,,37,126,east | places.line.area",
                "a,,Hall,,,37,126,../etc | places.line.area",
                "a,,Ha\u202ell,,,37,126, | places.line.signs",
                "a,,Ha\u0007ll,,,37,126, | places.line.signs",
            })
    void refusesALineAndSaysWhy(String line, String why) {
        var file = read("good,,Good,,,37,126,\n" + line + "\nlast,,Last,,,37,126,\n");
        assertThat(file.places().values()).extracting(NamedPlace::id).hasSize(2);
        assertThat(file.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.line()).isEqualTo(3);
            assertThat(problem.key()).isEqualTo(why);
        });
    }

    @Test
    void refusesWhatIsTooLong() {
        assertThat(keys(read("a,," + "x".repeat(201) + ",,,37,126,\n"))).containsExactly("places.line.name");
        assertThat(keys(read("a,,A,," + "x".repeat(301) + ",37,126,\n"))).containsExactly("places.line.address");
        assertThat(keys(read("x".repeat(100_000) + ",,A,,,37,126,\n"))).containsExactly("places.line.id");
    }

    @Test
    void namesTheLineOfTheFirstOfTwo() {
        var file = read("a,,A,,,37,126,\nb,,B,,,37,126,\na,,Other,,,37,126,\n");
        assertThat(file.problems()).containsExactly(new Problem(4, "places.line.twice", List.of("a", 2L)));
    }

    @Test
    void refusesAFileWhoseQuotesAreOpen() {
        var file = read("a,,A,,,37,126,\nb,,\"B\" x,,,37,126,\nc,,C,,,37,126,\n");
        assertThat(file.places()).isEmpty();
        assertThat(file.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.key()).isEqualTo("places.file.quotes");
            assertThat(problem.line()).isBetween(2L, 3L);
        });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "id,name,lat | places.file.column",
                "id,lat,lon | places.file.column",
                "'id,name,name,lat,lon' | places.file.heading",
                "'id,name:no language,lat,lon' | places.file.language",
                "'' | places.file.column",
            })
    void refusesAHeading(String heading, String why) {
        assertThat(keys(PlaceFile.read(heading.replace("'", "") + "\na,b,c,d,e\n", RULES)))
                .containsExactly(why);
    }

    @Test
    void refusesWhatIsNotUtf8() {
        assertThatThrownBy(() -> PlaceFile.decoded("시청".getBytes(StandardCharsets.UTF_16)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("places.file.encoding");
    }

    @Property(tries = 300)
    void neverBreaks(@ForAll @StringLength(max = 200) String anything) {
        var file = read(anything);
        file.problems().forEach(problem -> assertThat(problem.key()).startsWith("places."));
    }

    @Test
    void writesWhatItReads() {
        var file = read("a,,\"A \"\"quoted\"\", B\",가,\"x, y\",37.1234567,126,\nb,park,B,,,37,-0.5,west\n");
        var places = List.copyOf(file.places().values());
        assertThat(PlaceFile.read(PlaceCsv.of(places), RULES).places().values()).containsExactlyElementsOf(places);
    }

    private static PlaceFile read(String lines) {
        return PlaceFile.read(HEADING + lines, RULES);
    }

    private static List<String> keys(PlaceFile file) {
        return file.problems().stream().map(Problem::key).toList();
    }

    /** Everything lies in the area "west". */
    private record OneArea() implements Areas {
        private static final Area WEST = new Area(new AreaId("west"), Optional.empty(), LocalText.of("West"));

        @Override
        public List<Area> all() {
            return List.of(WEST);
        }

        @Override
        public Optional<Area> find(AreaId id) {
            return Optional.of(WEST).filter(area -> area.id().equals(id));
        }

        @Override
        public Optional<Area> at(Point point) {
            return Optional.of(WEST);
        }

        @Override
        public boolean within(AreaId inner, AreaId outer) {
            return inner.equals(outer);
        }

        @Override
        public Area ensure(AreaId id, LocalText name) {
            return WEST;
        }
    }
}
