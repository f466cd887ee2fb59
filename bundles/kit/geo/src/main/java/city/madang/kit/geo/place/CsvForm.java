// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.geo.place;

import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.DuplicateHeaderMode;

/** How people save CSV lists: with commas, semicolons or tabs, and a heading in any case. */
public final class CsvForm {
    private CsvForm() {}

    public static CSVFormat of(String csv) {
        return CSVFormat.RFC4180
                .builder()
                .setDelimiter(delimiter(csv))
                .setHeader()
                .setSkipHeaderRecord(true)
                .setDuplicateHeaderMode(DuplicateHeaderMode.DISALLOW)
                .setIgnoreHeaderCase(true)
                .setIgnoreSurroundingSpaces(true)
                .setIgnoreEmptyLines(true)
                .setTrim(true)
                .get();
    }

    /** What stands most often in the heading. */
    private static char delimiter(String csv) {
        var heading = csv.lines().findFirst().orElse("");
        return Stream.of(',', ';', '\t')
                .max((a, b) -> Long.compare(
                        heading.chars().filter(c -> c == a).count(),
                        heading.chars().filter(c -> c == b).count()))
                .orElseThrow();
    }
}
