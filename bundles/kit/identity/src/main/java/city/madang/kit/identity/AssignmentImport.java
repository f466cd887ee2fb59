// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.identity;

import city.madang.data.Tx;
import city.madang.geo.AreaId;
import city.madang.geo.Areas;
import city.madang.identity.DepartmentId;
import city.madang.identity.Role;
import city.madang.kit.OrganisationAdmin.ImportReport;
import city.madang.kit.OrganisationAdmin.Problem;
import city.madang.kit.identity.AssignmentMapper.Posting;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVException;
import org.apache.commons.csv.CSVRecord;

/** Brings further posts from a file. What is there already stays; nothing is ended. */
final class AssignmentImport {
    private static final List<String> NEEDED = List.of("login", "roles", "from", "until");

    private final Tx tx;
    private final Areas areas;
    private final Roster roster;
    private final Instant now;
    private final BiConsumer<LocalDate, LocalDate> days;
    private final List<Problem> problems = new ArrayList<>();
    private int added;
    private int unchanged;

    /** @param days refuses first and last days that cannot be, with the key of the reason */
    AssignmentImport(Tx tx, Areas areas, Roster roster, Instant now, BiConsumer<LocalDate, LocalDate> days) {
        this.tx = tx;
        this.areas = areas;
        this.roster = roster;
        this.now = now;
        this.days = days;
    }

    ImportReport run(String csv) {
        int lines = 0;
        try (var parser = CsvText.parser(csv)) {
            var heading = parser.getHeaderMap();
            for (var column : NEEDED) {
                if (!heading.containsKey(column)) {
                    throw new CsvText.Refused("assignment-import.heading", column);
                }
            }
            for (var row : parser) {
                if (++lines > CsvText.MOST_LINES) {
                    throw new CsvText.Refused("department-import.long", CsvText.MOST_LINES);
                }
                line(row, parser.getCurrentLineNumber());
            }
        } catch (CsvText.Refused refused) {
            problems.add(refused.in(lines + 1L));
        } catch (CSVException | IllegalArgumentException | java.io.UncheckedIOException e) {
            problems.add(new Problem(lines + 1L, "department-import.unreadable", List.of()));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        return new ImportReport(lines, added, 0, unchanged, problems);
    }

    private void line(CSVRecord row, long number) {
        try {
            var roles = roles(CsvText.cell(row, "roles"));
            var posting = posting(row);
            if (isThere(posting, roles)) {
                unchanged++;
            } else {
                Postings.insert(tx, posting, roles, now);
                added++;
            }
        } catch (CsvText.Refused refused) {
            problems.add(refused.in(number));
        }
    }

    private Posting posting(CSVRecord row) {
        var login = CsvText.cell(row, "login");
        var person = tx.mapper(PersonMapper.class)
                .byLogin(login.toLowerCase(Locale.ROOT))
                .filter(roster::mayExist)
                .filter(PersonMapper.Person::isActive)
                .orElseThrow(() -> new CsvText.Refused("assignment-import.login", login));
        var department = CsvText.read(CsvText.cell(row, "department"), DepartmentId::new, "department-import.parent");
        department
                .filter(id -> tx.mapper(DepartmentMapper.class).find(id).isEmpty())
                .ifPresent(id -> {
                    throw new CsvText.Refused("department-import.parent", id.value());
                });
        var area = CsvText.read(CsvText.cell(row, "area"), AreaId::new, "department-import.area");
        area.filter(id -> areas.find(id).isEmpty()).ifPresent(id -> {
            throw new CsvText.Refused("department-import.area", id.value());
        });
        var from = day(row, "from");
        var until = day(row, "until");
        try {
            days.accept(from, until);
        } catch (IllegalArgumentException refused) {
            throw new CsvText.Refused(refused.getMessage(), "");
        }
        return new Posting(UUID.randomUUID().toString(), person.id(), department, area, from, until);
    }

    private static LocalDate day(CSVRecord row, String column) {
        return CsvText.read(CsvText.cell(row, column), LocalDate::parse, "assignment-import.day")
                .orElseThrow(() -> new CsvText.Refused("assignment-import.day", ""));
    }

    /** Separated by spaces. */
    private static Set<Role> roles(String cell) {
        Optional<Set<Role>> roles = CsvText.read(
                cell,
                text -> Arrays.stream(text.split(" "))
                        .filter(word -> !word.isEmpty())
                        .map(Role::of)
                        .collect(Collectors.toSet()),
                "assignment-import.roles");
        return roles.orElseThrow(() -> new CsvText.Refused("assignment-import.roles", ""));
    }

    private boolean isThere(Posting posting, Set<Role> roles) {
        var same = tx.mapper(AssignmentMapper.class).from(posting.person(), posting.firstDay()).stream()
                .filter(each -> each.department().equals(posting.department())
                        && each.area().equals(posting.area())
                        && each.firstDay().equals(posting.firstDay())
                        && each.lastDay().equals(posting.lastDay()))
                .toList();
        return Postings.assigned(tx, same).stream()
                .anyMatch(each -> each.post().roles().equals(roles));
    }
}
