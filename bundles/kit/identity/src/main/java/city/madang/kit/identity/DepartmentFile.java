// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.identity;

import city.madang.geo.AreaId;
import city.madang.geo.Areas;
import city.madang.identity.Department;
import city.madang.identity.DepartmentId;
import city.madang.kit.OrganisationAdmin.Problem;
import city.madang.l10n.LocalText;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVException;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVPrinter;
import org.apache.commons.csv.CSVRecord;

/**
 * Departments as they stand in a CSV file, before anything is compared with what the city has.
 *
 * @param departments good lines by their number
 * @param lines all that were read, without the heading
 */
record DepartmentFile(Map<Long, Department> departments, int lines, List<Problem> problems) {
    private static final int LONGEST_NAME = 200;
    private static final String NAME = "name";
    private static final String NAME_IN = "name:";

    static DepartmentFile read(String csv, Areas areas) {
        try (var parser = CsvText.parser(csv)) {
            var heading = parser.getHeaderMap();
            for (var column : List.of("id", NAME)) {
                if (!heading.containsKey(column)) {
                    return refused(1, "department-import.heading", column);
                }
            }
            return new Reader(areas, heading.keySet().stream().toList()).all(parser);
        } catch (CSVException | IllegalArgumentException | java.io.UncheckedIOException e) {
            return refused(1, "department-import.unreadable");
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    /** The file that is read as these departments; empty when there are none. */
    static String of(List<Department> departments) {
        if (departments.isEmpty()) {
            return "";
        }
        var languages = new TreeSet<String>();
        departments.forEach(each -> languages.addAll(each.name().byLanguage().keySet()));
        var text = new StringBuilder();
        try (var out = new CSVPrinter(text, CSVFormat.RFC4180)) {
            out.printRecord(Stream.concat(
                    Stream.of("id", "parent", "area", NAME), languages.stream().map(NAME_IN::concat)));
            for (var each : departments) {
                var names = each.name().byLanguage();
                var plain = names.getOrDefault("en", names.values().iterator().next());
                out.printRecord(Stream.concat(
                        Stream.of(
                                each.id().value(),
                                each.parent().map(DepartmentId::value).orElse(""),
                                each.area().map(AreaId::value).orElse(""),
                                plain),
                        languages.stream().map(language -> names.getOrDefault(language, ""))));
            }
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        return text.toString();
    }

    private static DepartmentFile refused(long line, String key, Object... arguments) {
        return new DepartmentFile(Map.of(), 0, List.of(new Problem(line, key, List.of(arguments))));
    }

    /** Reads line by line. */
    private static final class Reader {
        private final Areas areas;
        private final List<String> columns;
        private final Map<Long, Department> departments = new LinkedHashMap<>();
        private final Map<DepartmentId, Long> seen = new LinkedHashMap<>();
        private final List<Problem> problems = new ArrayList<>();

        Reader(Areas areas, List<String> columns) {
            this.areas = areas;
            this.columns = columns;
        }

        DepartmentFile all(CSVParser parser) {
            int lines = 0;
            for (var row : parser) {
                if (++lines > CsvText.MOST_LINES) {
                    return refused(parser.getCurrentLineNumber(), "department-import.long", CsvText.MOST_LINES);
                }
                line(row, parser.getCurrentLineNumber());
            }
            return new DepartmentFile(departments, lines, problems);
        }

        private void line(CSVRecord row, long number) {
            try {
                var department = department(row);
                var first = seen.putIfAbsent(department.id(), number);
                if (first != null) {
                    throw new CsvText.Refused("department-import.twice", first);
                }
                departments.put(number, department);
            } catch (CsvText.Refused refused) {
                problems.add(refused.in(number));
            }
        }

        private Department department(CSVRecord row) {
            var id = CsvText.read(CsvText.cell(row, "id"), DepartmentId::new, "department-import.id")
                    .orElseThrow(() -> new CsvText.Refused("department-import.id", ""));
            var parent = CsvText.read(CsvText.cell(row, "parent"), DepartmentId::new, "department-import.parent");
            var area = CsvText.read(CsvText.cell(row, "area"), AreaId::new, "department-import.area");
            area.filter(a -> areas.find(a).isEmpty()).ifPresent(a -> {
                throw new CsvText.Refused("department-import.area", a.value());
            });
            if (parent.filter(id::equals).isPresent()) {
                throw new CsvText.Refused("department-import.ring", id.value());
            }
            return new Department(id, parent, name(row), area);
        }

        private LocalText name(CSVRecord row) {
            var names = new LinkedHashMap<String, String>();
            for (var column : columns) {
                if (column.toLowerCase(Locale.ROOT).startsWith(NAME_IN)) {
                    var name = checked(CsvText.cell(row, column));
                    name.ifPresent(text -> names.put(
                            Locale.forLanguageTag(column.substring(NAME_IN.length()))
                                    .toLanguageTag(),
                            text));
                }
            }
            var plain = checked(CsvText.cell(row, NAME))
                    .orElseThrow(() -> new CsvText.Refused("department-import.name", ""));
            names.putIfAbsent("en", plain);
            return new LocalText(names);
        }

        private static Optional<String> checked(String name) {
            if (name.length() > LONGEST_NAME) {
                throw new CsvText.Refused("department-import.name", name.substring(0, 40) + "…");
            }
            return Optional.of(name).filter(text -> !text.isEmpty());
        }
    }
}
