// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.geo;

import city.madang.kit.geo.place.CsvForm;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * Areas without shapes, as a CSV list with the columns {@code id}, {@code name} or {@code name:<language>}, and perhaps
 * {@code parent}. It becomes what {@link AreaFile} reads.
 */
final class AreaCsv {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private AreaCsv() {}

    /** @throws BadAreaFile when it is no such list */
    static JsonNode read(String csv) throws BadAreaFile {
        var root = JSON.objectNode().put("type", "FeatureCollection");
        var features = root.putArray("features");
        try (var parser = CSVParser.parse(new StringReader(csv), CsvForm.of(csv))) {
            if (!parser.getHeaderMap().containsKey("id")) {
                throw new BadAreaFile(
                        List.of(
                                "it is neither GeoJSON, nor a zip with a shapefile, nor a CSV list with the columns id, name, parent"));
            }
            for (var row : parser) {
                features.add(feature(row));
            }
            return root;
        } catch (IOException | UncheckedIOException | IllegalArgumentException | IllegalStateException e) {
            throw new BadAreaFile(List.of("it cannot be read as a CSV list: " + e.getMessage()));
        }
    }

    private static JsonNode feature(CSVRecord row) {
        var feature = JSON.objectNode().put("type", "Feature");
        var properties = feature.putObject("properties");
        row.toMap().forEach((column, cell) -> properties.put(column.toLowerCase(Locale.ROOT), cell));
        return feature.set("geometry", JSON.nullNode());
    }
}
