// SPDX-License-Identifier: Apache-2.0
package city.madang.document;

import java.util.Arrays;
import java.util.Locale;

/** How many records are written one after the other. */
public enum RowFormat {
    /**
     * RFC 4180 in UTF-8 with a byte order mark and a line of column names; lists as JSON in their cell. A text that a spreadsheet
     * would take for a formula has an apostrophe before it, and one more where it began with one: taking one away gives the text.
     */
    CSV("text/csv", "csv"),
    /** RFC 7946: a collection of features, without a geometry where no position is known. */
    GEOJSON("application/geo+json", "geojson"),
    /** RFC 8259: one list of objects, a line for each. */
    JSON("application/json", "json");

    private final String mediaType;
    private final String ending;

    RowFormat(String mediaType, String ending) {
        this.mediaType = mediaType;
        this.ending = ending;
    }

    public String mediaType() {
        return mediaType;
    }

    /** Of file names, without the point. */
    public String ending() {
        return ending;
    }

    /**
     * By the ending of a file's name.
     *
     * @throws IllegalArgumentException when it is none of these
     */
    public static RowFormat ofName(String file) {
        var name = file.toLowerCase(Locale.ROOT);
        return Arrays.stream(values())
                .filter(format -> name.endsWith("." + format.ending))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("a file's name ends in .csv, .geojson or .json"));
    }
}
