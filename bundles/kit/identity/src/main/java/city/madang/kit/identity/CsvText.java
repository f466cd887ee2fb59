// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.identity;

import city.madang.kit.OrganisationAdmin.Problem;
import city.madang.kit.SpreadsheetText;
import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.apache.commons.csv.DuplicateHeaderMode;

/** A CSV file as people save one: with a byte order mark or without, with commas, semicolons or tabs. */
final class CsvText {
    /** More than any city has; a file beyond it is another one by mistake. */
    static final int MOST_LINES = 20_000;

    private CsvText() {}

    /** @throws IllegalArgumentException or an {@link IOException} when it is none */
    static CSVParser parser(String csv) throws IOException {
        var text = SpreadsheetText.unmarked(csv);
        var format = CSVFormat.RFC4180
                .builder()
                .setDelimiter(SpreadsheetText.separator(text))
                .setHeader()
                .setSkipHeaderRecord(true)
                .setDuplicateHeaderMode(DuplicateHeaderMode.DISALLOW)
                .setIgnoreHeaderCase(true)
                .setIgnoreSurroundingSpaces(true)
                .setIgnoreEmptyLines(true)
                .setTrim(true)
                .get();
        return CSVParser.parse(new StringReader(text), format);
    }

    static String cell(CSVRecord row, String column) {
        return row.isSet(column) ? row.get(column) : "";
    }

    /** Empty for an empty cell. @throws Refused with the key when {@code parse} refuses */
    static <T> Optional<T> read(String cell, Function<String, T> parse, String key) {
        try {
            return cell.isEmpty() ? Optional.empty() : Optional.of(parse.apply(cell));
        } catch (IllegalArgumentException | java.time.DateTimeException e) {
            throw new Refused(key, cell);
        }
    }

    /** Why a line is refused. */
    static final class Refused extends RuntimeException {
        private static final long serialVersionUID = 1L;
        private final transient Object argument;

        Refused(String key, Object argument) {
            super(key, null, false, false);
            this.argument = argument;
        }

        Problem in(long line) {
            return new Problem(line, getMessage(), List.of(argument));
        }
    }
}
