// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.geo.place;

import city.madang.geo.NamedPlace;
import city.madang.geo.PlaceId;
import city.madang.kit.PlacesAdmin.Problem;
import city.madang.kit.SpreadsheetText;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVParser;

/**
 * A list of places as it stands in a CSV file.
 *
 * @param places good ones by their line, as an editor counts
 * @param lines all that were read, without the heading
 */
public record PlaceFile(Map<Long, NamedPlace> places, int lines, List<Problem> problems) {
    /** A city's buildings fit; a longer file is another one by mistake. */
    static final int MOST_LINES = 200_000;

    /** @throws IllegalArgumentException a text key, when it is not UTF-8 */
    public static String decoded(byte[] csv) {
        try {
            return SpreadsheetText.decoded(csv);
        } catch (CharacterCodingException e) {
            throw new IllegalArgumentException("places.file.encoding", e);
        }
    }

    /** Never throws: what is wrong with the whole file is a problem of its first line. */
    public static PlaceFile read(String csv, PlaceRules rules) {
        try (var parser = CSVParser.parse(new StringReader(csv), CsvForm.of(csv))) {
            return lines(parser, new PlaceLine(rules, parser.getHeaderNames()));
        } catch (Refused e) {
            return new PlaceFile(Map.of(), 0, List.of(new Problem(1, e.getMessage(), e.arguments())));
        } catch (IOException | IllegalArgumentException e) {
            return whole(1, "places.file.heading");
        }
    }

    private static PlaceFile lines(CSVParser parser, PlaceLine line) {
        var places = new LinkedHashMap<Long, NamedPlace>();
        var problems = new ArrayList<Problem>();
        var seen = new HashMap<PlaceId, Long>();
        int lines = 0;
        try {
            for (var row : parser) {
                long number = parser.getCurrentLineNumber();
                if (++lines > MOST_LINES) {
                    return whole(number, "places.file.long", MOST_LINES);
                }
                try {
                    var place = line.read(row);
                    var before = seen.putIfAbsent(place.id(), number);
                    if (before != null) {
                        throw new Refused("places.line.twice", place.id().value(), before);
                    }
                    places.put(number, place);
                } catch (Refused refused) {
                    problems.add(new Problem(number, refused.getMessage(), refused.arguments()));
                }
            }
        } catch (UncheckedIOException | IllegalStateException e) {
            return whole(parser.getCurrentLineNumber(), "places.file.quotes");
        }
        return new PlaceFile(places, lines, problems);
    }

    private static PlaceFile whole(long line, String key, Object... arguments) {
        return new PlaceFile(Map.of(), 0, List.of(new Problem(line, key, List.of(arguments))));
    }
}
