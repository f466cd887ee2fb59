// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.identity;

import city.madang.geo.AreaId;
import city.madang.geo.Areas;
import city.madang.identity.Department;
import city.madang.identity.DepartmentId;
import city.madang.kit.OrganisationAdmin.Problem;
import city.madang.l10n.LocalText;
import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVException;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.apache.commons.csv.DuplicateHeaderMode;

/**
 * Departments as they stand in a CSV file, before anything is compared with what the city has.
 *
 * @param departments good lines by their number
 * @param lines all that were read, without the heading
 */
record DepartmentFile(Map<Long, Department> departments, int lines, List<Problem> problems) {
    /** More than any city has; a file beyond it is another one by mistake. */
    static final int MOST_LINES = 20_000;

    private static final int LONGEST_NAME = 200;
    private static final String NAME = "name";
    private static final String NAME_IN = "name:";

    static DepartmentFile read(String csv, Areas areas) {
        var text = csv.startsWith("\ufeff") ? csv.substring(1) : csv;
        var format = CSVFormat.RFC4180
                .builder()
                .setDelimiter(delimiter(text))
                .setHeader()
                .setSkipHeaderRecord(true)
                .setDuplicateHeaderMode(DuplicateHeaderMode.DISALLOW)
                .setIgnoreHeaderCase(true)
                .setIgnoreSurroundingSpaces(true)
                .setIgnoreEmptyLines(true)
                .setTrim(true)
                .get();
        try (var parser = CSVParser.parse(new StringReader(text), format)) {
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

    private static DepartmentFile refused(long line, String key, Object... arguments) {
        return new DepartmentFile(Map.of(), 0, List.of(new Problem(line, key, List.of(arguments))));
    }

    /** What stands most often in the heading. */
    private static char delimiter(String text) {
        var heading = text.lines().findFirst().orElse("");
        return Stream.of(',', ';', '\t')
                .max((a, b) -> Long.compare(
                        heading.chars().filter(c -> c == a).count(),
                        heading.chars().filter(c -> c == b).count()))
                .orElseThrow();
    }

    /** Why a cell is refused. */
    private static final class Refused extends RuntimeException {
        private static final long serialVersionUID = 1L;
        private final transient Object argument;

        Refused(String key, Object argument) {
            super(key, null, false, false);
            this.argument = argument;
        }
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
                if (++lines > MOST_LINES) {
                    return refused(parser.getCurrentLineNumber(), "department-import.long", MOST_LINES);
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
                    throw new Refused("department-import.twice", first);
                }
                departments.put(number, department);
            } catch (Refused refused) {
                problems.add(new Problem(number, refused.getMessage(), List.of(refused.argument)));
            }
        }

        private Department department(CSVRecord row) {
            var id = read(cell(row, "id"), DepartmentId::new, "department-import.id")
                    .orElseThrow(() -> new Refused("department-import.id", ""));
            var parent = read(cell(row, "parent"), DepartmentId::new, "department-import.parent");
            var area = read(cell(row, "area"), AreaId::new, "department-import.area");
            area.filter(a -> areas.find(a).isEmpty()).ifPresent(a -> {
                throw new Refused("department-import.area", a.value());
            });
            if (parent.filter(id::equals).isPresent()) {
                throw new Refused("department-import.ring", id.value());
            }
            return new Department(id, parent, name(row), area);
        }

        private LocalText name(CSVRecord row) {
            var names = new LinkedHashMap<String, String>();
            for (var column : columns) {
                if (column.toLowerCase(Locale.ROOT).startsWith(NAME_IN)) {
                    var name = checked(cell(row, column));
                    name.ifPresent(text -> names.put(
                            Locale.forLanguageTag(column.substring(NAME_IN.length()))
                                    .toLanguageTag(),
                            text));
                }
            }
            var plain = checked(cell(row, NAME)).orElseThrow(() -> new Refused("department-import.name", ""));
            names.putIfAbsent("en", plain);
            return new LocalText(names);
        }

        private static Optional<String> checked(String name) {
            if (name.length() > LONGEST_NAME) {
                throw new Refused("department-import.name", name.substring(0, 40) + "…");
            }
            return Optional.of(name).filter(text -> !text.isEmpty());
        }

        private static <T> Optional<T> read(String cell, Function<String, T> parse, String key) {
            try {
                return cell.isEmpty() ? Optional.empty() : Optional.of(parse.apply(cell));
            } catch (IllegalArgumentException e) {
                throw new Refused(key, cell);
            }
        }

        private static String cell(CSVRecord row, String column) {
            return row.isSet(column) ? row.get(column) : "";
        }
    }
}
