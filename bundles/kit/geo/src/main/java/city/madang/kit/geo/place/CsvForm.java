// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.geo.place;

import city.madang.kit.SpreadsheetText;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.DuplicateHeaderMode;

/** How people save CSV lists: with commas, semicolons or tabs, and a heading in any case. */
public final class CsvForm {
    private CsvForm() {}

    public static CSVFormat of(String csv) {
        return CSVFormat.RFC4180
                .builder()
                .setDelimiter(SpreadsheetText.separator(csv))
                .setHeader()
                .setSkipHeaderRecord(true)
                .setDuplicateHeaderMode(DuplicateHeaderMode.DISALLOW)
                .setIgnoreHeaderCase(true)
                .setIgnoreSurroundingSpaces(true)
                .setIgnoreEmptyLines(true)
                .setTrim(true)
                .get();
    }
}
