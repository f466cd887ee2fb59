// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.documents;

import static org.assertj.core.api.Assertions.assertThat;

import city.madang.document.RowFormat;
import city.madang.geo.Point;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Records go out one by one. */
class RowsTest {
    private static final Instant NOON = Instant.parse("2026-03-04T12:00:00Z");

    private final DocumentOffice office = TestOffice.open();

    /** Of a history. */
    public record Step(Instant made, String note) {}

    public record Row(
            String number,
            Optional<String> name,
            Optional<Double> latitude,
            boolean open,
            int stars,
            List<Step> history) {}

    private String written(RowFormat format, Row... rows) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var to = office.rows(format, Row.class, out)) {
            for (var row : rows) {
                to.write(row, row.latitude().map(north -> new Point(north, 7.25)));
            }
        }
        return out.toString(StandardCharsets.UTF_8);
    }

    private static Row row(String name) {
        return new Row(
                "A-1", Optional.of(name), Optional.of(-33.5), true, 4, List.of(new Step(NOON, "said \"no\", twice")));
    }

    private static final Row BARE = new Row("A-2", Optional.empty(), Optional.empty(), false, 0, List.of());

    @Test
    void writesCsvWithListsInTheirCell() throws IOException {
        assertThat(written(RowFormat.CSV, row("Ana"), BARE))
                .isEqualTo("\ufeffnumber,name,latitude,open,stars,history\r\n"
                        + "A-1,Ana,-33.5,true,4,"
                        + "\"[{\"\"made\"\":\"\"2026-03-04T12:00:00Z\"\",\"\"note\"\":\"\"said \\\"\"no\\\"\", twice\"\"}]\"\r\n"
                        + "A-2,,,false,0,\r\n");
    }

    @Test
    void givesSpreadsheetsNoFormula() throws IOException {
        assertThat(written(RowFormat.CSV, row("=1+1"), row("'=1+1"), row("'tis"), row("@cmd")))
                .contains("A-1,'=1+1,", "A-1,''=1+1,", "A-1,'tis,", "A-1,'@cmd,");
    }

    @Test
    void writesJsonWithALineForEachRecord() throws IOException {
        assertThat(written(RowFormat.JSON, row("=1+1"), BARE))
                .isEqualTo("[\n"
                        + "{\"number\":\"A-1\",\"name\":\"=1+1\",\"latitude\":-33.5,\"open\":true,\"stars\":4,"
                        + "\"history\":[{\"made\":\"2026-03-04T12:00:00Z\",\"note\":\"said \\\"no\\\", twice\"}]}\n"
                        + ",{\"number\":\"A-2\",\"name\":null,\"latitude\":null,\"open\":false,\"stars\":0,\"history\":[]}\n"
                        + "]");
        assertThat(written(RowFormat.JSON)).isEqualToIgnoringWhitespace("[]");
    }

    @Test
    void writesGeoJsonWithTheLongitudeFirst() throws IOException {
        assertThat(written(RowFormat.GEOJSON, row("Ana"), BARE))
                .startsWith("{\"type\":\"FeatureCollection\",\"features\":[\n"
                        + "{\"type\":\"Feature\",\"geometry\":{\"type\":\"Point\",\"coordinates\":[7.25,-33.5]},"
                        + "\"properties\":{\"number\":\"A-1\"")
                .contains("\n,{\"type\":\"Feature\",\"geometry\":null,\"properties\":{\"number\":\"A-2\"")
                .endsWith("\n]}\n");
    }
}
