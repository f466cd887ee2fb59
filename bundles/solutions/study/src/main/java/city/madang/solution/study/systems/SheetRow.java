// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.study.systems;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * One row of a sent list while it is read. A column that the list does not have leaves what is known as it is; an empty cell empties
 * it.
 */
final class SheetRow {
    private final int number;
    private final Map<SystemField, String> cells;
    private final Optional<CitySystem> before;
    private final List<SheetFault> faults = new ArrayList<>();

    /** @param number as a spreadsheet counts, from 1 */
    SheetRow(int number, Map<SystemField, String> cells, Optional<CitySystem> before) {
        this.number = number;
        this.cells = cells;
        this.before = before;
    }

    int number() {
        return number;
    }

    Optional<CitySystem> before() {
        return before;
    }

    List<SheetFault> faults() {
        return faults;
    }

    void fault(SystemField field, SheetFault.Kind kind) {
        var fault = new SheetFault(number, Optional.of(field), kind, cells.getOrDefault(field, ""));
        if (!faults.contains(fault)) {
            faults.add(fault);
        }
    }

    boolean has(SystemField field) {
        return cells.containsKey(field);
    }

    String text(SystemField field, Function<CitySystem, String> known) {
        if (!has(field)) {
            return before.map(known).orElse("");
        }
        return fits(field) ? cells.get(field) : "";
    }

    private boolean fits(SystemField field) {
        var cell = cells.get(field);
        boolean fits = cell.codePointCount(0, cell.length()) <= field.longest();
        if (!fits) {
            fault(field, SheetFault.Kind.LONG);
        }
        return fits;
    }

    /** Empty when the cell is empty or wrong. */
    <T> Optional<T> value(SystemField field, Function<String, T> parse, Function<CitySystem, Optional<T>> known) {
        if (!has(field)) {
            return before.flatMap(known);
        }
        if (cells.get(field).isEmpty() || !fits(field)) {
            return Optional.empty();
        }
        try {
            return Optional.of(parse.apply(cells.get(field)));
        } catch (IllegalArgumentException e) {
            fault(field, SheetFault.Kind.UNKNOWN);
            return Optional.empty();
        }
    }

    <T> Optional<T> required(SystemField field, Function<String, T> parse, Function<CitySystem, T> known) {
        var value = value(field, parse, each -> Optional.of(known.apply(each)));
        if (value.isEmpty() && cells.getOrDefault(field, "").isEmpty()) {
            fault(field, SheetFault.Kind.REQUIRED);
        }
        return value;
    }

    /** Several names in one cell. */
    Set<String> several(SystemField field, Function<String, String> parse, Function<CitySystem, Set<String>> known) {
        return value(
                        field,
                        cell -> Arrays.stream(cell.split("[" + SystemField.BETWEEN + "\n]"))
                                .map(String::strip)
                                .filter(each -> !each.isEmpty())
                                .map(parse)
                                .collect(Collectors.toSet()),
                        each -> Optional.of(known.apply(each)))
                .orElse(Set.of());
    }
}
