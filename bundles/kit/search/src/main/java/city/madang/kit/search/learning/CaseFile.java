// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.search.learning;

import city.madang.kit.SpreadsheetText;
import city.madang.suggest.DecidedCase;
import city.madang.suggest.Subject;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.apache.commons.csv.DuplicateHeaderMode;

/** Decided cases in a CSV file: {@code text}, {@code service}, {@code department}, {@code language}, and facts. */
final class CaseFile {
    private static final String TEXT = "text";
    private static final String SERVICE = "service";
    private static final String DEPARTMENT = "department";
    private static final String LANGUAGE = "language";
    private static final Set<String> OWN = Set.of(TEXT, SERVICE, DEPARTMENT, LANGUAGE);
    private static final int LONGEST_CODE = 100;
    private static final int LONGEST_FACT = 150;
    private static final long MOST_BYTES = 200L << 20;

    private CaseFile() {}

    /** @throws IllegalArgumentException saying in English what is wrong */
    static List<DecidedCase> read(Path file) throws IOException {
        if (Files.size(file) > MOST_BYTES) {
            throw new IllegalArgumentException("the file is larger than 200 MB");
        }
        return read(decoded(file));
    }

    private static String decoded(Path file) throws IOException {
        try {
            return SpreadsheetText.unmarked(Files.readString(file, StandardCharsets.UTF_8));
        } catch (CharacterCodingException e) {
            throw new IllegalArgumentException("the file is not UTF-8", e);
        }
    }

    static List<DecidedCase> read(String csv) {
        var format = CSVFormat.RFC4180
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .setDuplicateHeaderMode(DuplicateHeaderMode.DISALLOW)
                .setIgnoreHeaderCase(true)
                .setIgnoreSurroundingSpaces(true)
                .setIgnoreEmptyLines(true)
                .setTrim(true)
                .get();
        var cases = new ArrayList<DecidedCase>();
        try (var rows = parser(csv, format)) {
            var columns = columns(rows);
            for (var row : rows) {
                read(row, columns, rows.getCurrentLineNumber()).ifPresent(cases::add);
            }
            return cases;
        } catch (IOException | UncheckedIOException | IllegalStateException e) {
            throw new IllegalArgumentException("the file is no CSV: " + e.getMessage(), e);
        }
    }

    private static CSVParser parser(String csv, CSVFormat format) throws IOException {
        try {
            return CSVParser.parse(new StringReader(csv), format);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("the first line names a column twice or not at all", e);
        }
    }

    private static List<String> columns(CSVParser rows) {
        var columns = rows.getHeaderNames().stream()
                .map(name -> name.toLowerCase(Locale.ROOT))
                .toList();
        if (!columns.contains(TEXT) || !columns.contains(SERVICE) && !columns.contains(DEPARTMENT)) {
            throw new IllegalArgumentException("the first line must name the columns text, and service or department");
        }
        return columns;
    }

    /** Empty for a line without a text or without a decision: nothing follows from it. */
    private static Optional<DecidedCase> read(CSVRecord row, List<String> columns, long line) {
        if (row.size() != columns.size()) {
            throw new IllegalArgumentException(
                    "line " + line + " has " + row.size() + " fields, the first line has " + columns.size());
        }
        var text = value(row, columns, TEXT, Integer.MAX_VALUE, line);
        var service = value(row, columns, SERVICE, LONGEST_CODE, line);
        var department = value(row, columns, DEPARTMENT, LONGEST_CODE, line);
        if (text.isEmpty() || service.isEmpty() && department.isEmpty()) {
            return Optional.empty();
        }
        var language = value(row, columns, LANGUAGE, LONGEST_CODE, line)
                .map(Locale::forLanguageTag)
                .orElse(Locale.ROOT);
        var subject = new Subject(text.get(), language, facts(row, columns));
        return Optional.of(new DecidedCase("line-" + line, subject, service, department));
    }

    private static Optional<String> value(CSVRecord row, List<String> columns, String name, int longest, long line) {
        int column = columns.indexOf(name);
        var value = column < 0 ? "" : row.get(column);
        if (value.length() > longest) {
            throw new IllegalArgumentException("line " + line + ": the " + name + " is longer than " + longest);
        }
        return Optional.of(value).filter(each -> !each.isEmpty());
    }

    private static TreeMap<String, String> facts(CSVRecord row, List<String> columns) {
        var facts = new TreeMap<String, String>();
        for (int column = 0; column < columns.size(); column++) {
            var name = columns.get(column);
            if (!OWN.contains(name) && name.length() + row.get(column).length() <= LONGEST_FACT) {
                facts.put(name, row.get(column).replaceAll("[\\t\\n\\r]", " "));
            }
        }
        return facts;
    }
}
