// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.calendar;

import city.madang.l10n.LocalText;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

/**
 * Reads a country pack: {@code country.properties} (rest, from, source), {@code holidays.csv} (id, rule, days, substitute, first,
 * last, and a column for each language), {@code dates.csv} (id, date) for holidays whose rule is {@code listed}.
 */
final class CountryFile {
    private static final String LISTED = "listed";
    private static final Set<String> COLUMNS = Set.of("id", "rule", "days", "substitute", "first", "last");
    private static final CSVFormat FORMAT = CSVFormat.RFC4180
            .builder()
            .setHeader()
            .setSkipHeaderRecord(true)
            .setIgnoreSurroundingSpaces(true)
            .setCommentMarker('#')
            .get();

    private CountryFile() {}

    /** Where the files of a pack come from. */
    @FunctionalInterface
    interface Source {
        /** @return null when there is none of that name */
        InputStream open(String name) throws IOException;
    }

    /** @throws IllegalArgumentException saying what is wrong in which file */
    static CountryPack read(String country, Source source) throws IOException {
        var facts = new Properties();
        try (var in = reader(source, "country.properties")) {
            facts.load(in);
        }
        var rest = rest(facts.getProperty("rest"));
        var dates = dates(source);
        var holidays = new ArrayList<Holiday>();
        try (var in = reader(source, "holidays.csv")) {
            for (var row : FORMAT.parse(in)) {
                holidays.add(holiday(row, dates, rest));
            }
        }
        return new CountryPack(
                country, rest, Integer.parseInt(facts.getProperty("from")), facts.getProperty("source"), holidays);
    }

    private static Reader reader(Source source, String name) throws IOException {
        var in = source.open(name);
        if (in == null) {
            throw new IllegalArgumentException("there is no " + name);
        }
        return new InputStreamReader(in, StandardCharsets.UTF_8);
    }

    private static Set<DayOfWeek> rest(String text) {
        var rest = EnumSet.noneOf(DayOfWeek.class);
        for (var day : text.split(",")) {
            rest.add(DayRule.dayOfWeek(day.strip()));
        }
        return rest;
    }

    private static Map<String, List<LocalDate>> dates(Source source) throws IOException {
        var dates = new HashMap<String, List<LocalDate>>();
        try (var in = source.open("dates.csv")) {
            if (in != null) {
                for (var row : FORMAT.parse(new InputStreamReader(in, StandardCharsets.UTF_8))) {
                    dates.computeIfAbsent(row.get("id"), id -> new ArrayList<>())
                            .add(LocalDate.parse(row.get("date")));
                }
            }
        }
        return dates;
    }

    private static Holiday holiday(CSVRecord row, Map<String, List<LocalDate>> dates, Set<DayOfWeek> rest) {
        try {
            var id = row.get("id");
            boolean byList = row.get("rule").equals(LISTED);
            var listed = dates.getOrDefault(id, List.of());
            return new Holiday(
                    id,
                    name(row),
                    byList
                            ? year -> listed.stream()
                                    .filter(day -> day.getYear() == year)
                                    .toList()
                            : DayRule.parse(row.get("rule")),
                    number(row.get("days"), 1),
                    Substitute.parse(row.get("substitute"), rest),
                    number(row.get("first"), 0),
                    number(row.get("last"), Integer.MAX_VALUE),
                    new TreeSet<>(listed.stream().map(LocalDate::getYear).toList()),
                    byList);
        } catch (RuntimeException e) {
            throw new IllegalArgumentException("holidays.csv, row " + row.getRecordNumber() + ": " + e.getMessage(), e);
        }
    }

    private static int number(String text, int otherwise) {
        return text.isEmpty() ? otherwise : Integer.parseInt(text);
    }

    private static LocalText name(CSVRecord row) {
        var names = new TreeMap<String, String>();
        row.toMap().forEach((column, text) -> {
            if (!COLUMNS.contains(column) && !text.isEmpty()) {
                names.put(column, text);
            }
        });
        return new LocalText(names);
    }
}
