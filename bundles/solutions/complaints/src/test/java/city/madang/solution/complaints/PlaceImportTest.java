// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.complaints;

import static org.assertj.core.api.Assertions.assertThat;

import city.madang.geo.AreaId;
import city.madang.geo.PlaceId;
import city.madang.geo.Point;
import city.madang.identity.Role;
import city.madang.testkit.Browser;
import city.madang.testkit.Page;
import city.madang.testkit.SentFile;
import city.madang.testkit.Site;
import city.madang.testkit.TestKit;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The administration's pages on places and areas, with requests that lie in them. */
class PlaceImportTest {
    private static final String HEADING = "id,kind,name:en,lat,lon\n";
    private Site site;
    private Browser administrator;

    @BeforeEach
    void open() {
        site = Citizens.open(TestKit.onDerby());
        administrator = site.official("root", Optional.empty(), Role.ADMINISTRATOR);
    }

    @AfterEach
    void close() {
        site.close();
    }

    private static SentFile text(String field, String name, String content) {
        return new SentFile(field, name, content.getBytes(StandardCharsets.UTF_8));
    }

    private Page handIn(String lines) {
        administrator.get("//admin/places");
        return administrator.post("//admin/places", Map.of(), text("list", "list.csv", HEADING + lines));
    }

    @Test
    void asksForCsvAndTakesNothingElse() {
        var page = administrator.get("//admin/places");
        assertThat(page.first("[name=list]").attr("accept")).isEqualTo(".csv");
        assertThat(page.words()).contains("CSV files. At most 1 file").doesNotContain("PDF");
        var refused = administrator.post("//admin/places", Map.of(), text("list", "list.txt", HEADING));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.errors()).singleElement().asString().contains("we do not take files of this kind here");
        assertThat(administrator.get("//admin/places").find("form[action$=decide]"))
                .isEmpty();
    }

    @Test
    void aListIsLookedAtBeforeItHolds() {
        var page = handIn("a,park,Rose Park,37.5,126.9\nb,,,37.5,126.9\nc,park,C,north,126.9\n");
        assertThat(page.words())
                .contains("One good line, 2 refused.")
                .contains("Line 3:")
                .contains("The place has no name in any language.")
                .contains("Line 4:")
                .contains("north / 126.9")
                .contains("Rose Park");
        assertThat(site.kit().places().find(new PlaceId("a"))).isEmpty();
        var taken = administrator.post("//admin/places/decide", Map.of("how", "add"));
        assertThat(taken.words()).contains("Done: 1 new, 0 changed, 0 removed.").contains("one place by name");
        site.settle();
        assertThat(site.kit().places().named("rose", Locale.ENGLISH, 5)).hasSize(1);
        assertThat(site.recorded())
                .anySatisfy(entry -> assertThat(entry.action()).isEqualTo("kit.places-add"));
    }

    @Test
    void aReplacedListIsTakenBack() {
        handIn("a,park,Rose Park,37.5,126.9\n");
        administrator.post("//admin/places/decide", Map.of("how", "replace"));
        site.later(Duration.ofMinutes(1));
        handIn("b,park,Other Park,37.5,126.9\n");
        var replaced = administrator.post("//admin/places/decide", Map.of("how", "replace"));
        site.settle();
        assertThat(site.kit().places().named("rose", Locale.ENGLISH, 5)).isEmpty();
        var former = replaced.first("form[action*=former]").attr("action");
        var waiting = administrator.post("/" + former, Map.of());
        assertThat(waiting.words()).contains("as it was before list.csv").contains("1 new, 0 changed, 1 removed");
        administrator.post("//admin/places/decide", Map.of("how", "replace"));
        assertThat(site.kit().places().find(new PlaceId("a"))).isPresent();
        assertThat(site.kit().places().find(new PlaceId("b"))).isEmpty();
    }

    @Test
    void nothingHappensWhenAnotherListWaitsMeanwhile() {
        var first = handIn("a,park,Rose Park,37.5,126.9\n")
                .form("/admin/places/decide")
                .orElseThrow();
        handIn("b,park,Other Park,37.5,126.9\n");
        assertThat(administrator.send(first, Map.of("how", "replace")).words()).contains("Nothing was changed");
        assertThat(site.kit().places().find(new PlaceId("a"))).isEmpty();
    }

    @Test
    void requestsKeepTheirAreaWhenOthersReplaceIt() throws IOException {
        var number = Citizens.filed(site, Map.of());
        var json = "{\"type\":\"FeatureCollection\",\"features\":[" + square("west", "West", 126.0, 126.6) + ","
                + square("east", "East", 126.5, 127.0) + "]}";
        administrator.get("//admin/areas");
        var page = administrator.post("//admin/areas", Map.of(), text("file", "areas.geojson", json));
        assertThat(page.words())
                .contains("2 areas in the file.")
                .contains("West and East overlap by about")
                .contains("2 areas have no name in Korean, West for example.")
                .contains("One present area is not in the file, Mapo-gu for example.");
        assertThat(administrator.get("//admin/areas/shapes.json").text()).contains("\"West\"");
        assertThat(site.kit().areas().at(new Point(37.5, 126.1))).isEmpty();
        administrator.get("//admin/areas");
        administrator.post("//admin/areas/decide", Map.of("how", "replace"));
        assertThat(site.kit().areas().at(new Point(37.5, 126.1)).orElseThrow().id())
                .isEqualTo(new AreaId("west"));
        assertThat(site.official("chief", Optional.empty())
                        .get("/desk/requests/" + number.value())
                        .words())
                .contains("Mapo-gu");
    }

    @Test
    void refusesFilesThatAreNoAreasAndSaysWhy() throws IOException {
        administrator.get("//admin/areas");
        var page = administrator.post("//admin/areas", Map.of(), text("file", "a.geojson", "{\"type\":\"Point\"}"));
        assertThat(page.words()).contains("it is not a GeoJSON FeatureCollection");
        administrator.get("//admin/areas");
        assertThat(administrator
                        .post("//admin/areas", Map.of(), new SentFile("file", "a.zip", zip("a.shp", "b.txt")))
                        .words())
                .contains("a .shp and its .dbf are needed");
        administrator.get("//admin/areas");
        assertThat(administrator
                        .post("//admin/areas", Map.of(), new SentFile("file", "a.zip", zip("a.exe")))
                        .errors())
                .isNotEmpty();
        assertThat(site.kit().areas().all()).hasSize(1);
    }

    private static String square(String id, String name, double west, double east) {
        return ("{\"type\":\"Feature\",\"properties\":{\"id\":\"%s\",\"name:en\":\"%s\"},\"geometry\":{\"type\":\"Polygon\","
                        + "\"coordinates\":[[[%3$s,37],[%4$s,37],[%4$s,38],[%3$s,38],[%3$s,37]]]}}")
                .formatted(id, name, west, east);
    }

    private static byte[] zip(String... names) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            for (var name : names) {
                zip.putNextEntry(new ZipEntry(name));
                zip.write("content".getBytes(StandardCharsets.US_ASCII));
            }
        }
        return out.toByteArray();
    }
}
