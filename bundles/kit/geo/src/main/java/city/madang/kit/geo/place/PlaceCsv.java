// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.geo.place;

import city.madang.geo.AreaId;
import city.madang.geo.NamedPlace;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/** Writes a list of places as {@link PlaceFile} reads it. */
final class PlaceCsv {
    private PlaceCsv() {}

    static String of(List<NamedPlace> places) {
        var languages = new TreeSet<String>();
        places.forEach(place -> languages.addAll(place.name().byLanguage().keySet()));
        if (languages.isEmpty()) {
            languages.add("en");
        }
        var heading = new ArrayList<>(List.of("id", "kind", "address", "lat", "lon", "area"));
        languages.forEach(language -> heading.add("name:" + language));
        var text = new StringBuilder();
        try (var out = new CSVPrinter(text, CSVFormat.RFC4180)) {
            out.printRecord(heading);
            for (var place : places) {
                var cells = new ArrayList<Object>(List.of(
                        place.id().value(),
                        place.kind(),
                        place.address(),
                        place.point().latitude(),
                        place.point().longitude(),
                        place.area().map(AreaId::value).orElse("")));
                languages.forEach(
                        language -> cells.add(place.name().byLanguage().getOrDefault(language, "")));
                out.printRecord(cells);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }
}
