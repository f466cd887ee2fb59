// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.geo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import city.madang.geo.AreaId;
import city.madang.l10n.LocalText;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class AreaFileTest {
    private static final String SQUARE = "{\"type\":\"Polygon\",\"coordinates\":[[[0,0],[0,1],[1,1],[1,0],[0,0]]]}";

    @Test
    void understandsTheNamesOfKoreasAddressMaps() throws BadAreaFile {
        assertThat(read("KR", feature("'SIG_CD':'11110','SIG_KOR_NM':'종로구','SIG_ENG_NM':'Jongno-gu'", SQUARE)))
                .extracting(AreaRow::id, AreaRow::name)
                .containsExactly(tuple("11110", Map.of("ko", "종로구", "en", "Jongno-gu")));
    }

    @Test
    void takesAPlainNameAsTheCountrysLanguage() throws BadAreaFile {
        assertThat(read("KR", feature("'code':11110,'name':'종로구','name_eng':'Jongno-gu'", SQUARE)))
                .extracting(AreaRow::id, AreaRow::name)
                .containsExactly(tuple("11110", Map.of("ko", "종로구", "en", "Jongno-gu")));
        assertThat(read("US", feature("'id':'BX','name':'Bronx','name:ar':'ذا برونكس'", SQUARE)))
                .extracting(AreaRow::id, AreaRow::name)
                .containsExactly(tuple("BX", Map.of("en", "Bronx", "ar", "ذا برونكس")));
    }

    @Test
    void readsAListOfAreasWithoutShapes() throws BadAreaFile {
        var list = "\ufeffid;Name;parent;name:sw\nk;Kibra;;\nm;Makina;k;Makina ya Kibra\n";
        assertThat(AreaFile.read(list.getBytes(StandardCharsets.UTF_8), "US"))
                .extracting(AreaRow::id, AreaRow::name)
                .containsExactly(
                        tuple("k", Map.of("en", "Kibra")), tuple("m", Map.of("en", "Makina", "sw", "Makina ya Kibra")));
        assertThatThrownBy(() -> AreaFile.read("id,name,parent\na,A,b\n".getBytes(StandardCharsets.UTF_8), "US"))
                .hasMessageContaining("its parent b is not in the file");
        assertThatThrownBy(() -> AreaFile.read("code,name\na,A\n".getBytes(StandardCharsets.UTF_8), "US"))
                .hasMessageContaining("nor a CSV list");
        assertThatThrownBy(() -> AreaFile.read(new byte[] {'i', 'd', (byte) 0xff}, "US"))
                .hasMessageContaining("not in UTF-8");
    }

    @Test
    void refusesWithTheNumberOfTheFeatureAndTheReason() {
        assertRefused("'name':'X'", SQUARE, "feature 1: there is no id");
        assertRefused("'id':'a b','name':'X'", SQUARE, "feature 1: not an area id");
        assertRefused("'id':'a'", SQUARE, "feature 1: there is no name");
        assertRefused("'id':'a','name':'X','parent':'b'", SQUARE, "its parent b is not in the file");
        assertRefused("'id':'a','name':'X','parent':'a'", SQUARE, "its parent a is below itself");
        assertRefused("'id':'a','name':'X'", "{\"type\":\"Point\",\"coordinates\":[1,1]}", "'Point', not a Polygon");
        assertRefused("'id':'a','name':'X'", "{\"type\":\"Polygon\",\"coordinates\":[]}", "no ring");
        assertRefused("'id':'a','name':'X'", SQUARE.replace("[[[0,0]", "[[[0,9]"), "a ring is not closed");
        assertRefused("'id':'a','name':'X'", SQUARE.replace("[1,1]", "[953898,1952016]"), "convert the file to WGS 84");
        assertRefused("'id':'a','name':'X'", SQUARE.replace("[1,1]", "[\"x\",{}]"), "convert the file to WGS 84");
    }

    @Test
    void refusesAnIdThatComesTwice() {
        var twice = feature("'id':'a','name':'X'", SQUARE);
        assertThatThrownBy(() -> read("US", twice, twice)).hasMessageContaining("feature 2: the id a was there before");
    }

    @Test
    void refusesWhatIsNoGeoJson() {
        for (var content : List.of("", "[]", "null", "{}", "{\"type\":\"Topology\"}", "{\"type\":", "\u0000")) {
            assertThatThrownBy(() -> AreaFile.read(content.getBytes(StandardCharsets.UTF_8), "KR"))
                    .as(content)
                    .isInstanceOf(BadAreaFile.class);
        }
    }

    private static void assertRefused(String properties, String geometry, String reason) {
        assertThatThrownBy(() -> read("US", feature(properties, geometry)))
                .isInstanceOf(BadAreaFile.class)
                .hasMessageContaining(reason);
    }

    private static org.assertj.core.groups.Tuple tuple(String id, Map<String, String> names) {
        return org.assertj.core.groups.Tuple.tuple(new AreaId(id), new LocalText(names));
    }

    static String feature(String properties, String geometry) {
        return "{\"type\":\"Feature\",\"properties\":{" + properties.replace('\'', '"') + "},\"geometry\":" + geometry
                + "}";
    }

    static String collection(String... features) {
        return "{\"type\":\"FeatureCollection\",\"features\":[" + String.join(",", features) + "]}";
    }

    private static List<AreaRow> read(String country, String... features) throws BadAreaFile {
        return AreaFile.read(collection(features).getBytes(StandardCharsets.UTF_8), country);
    }
}
