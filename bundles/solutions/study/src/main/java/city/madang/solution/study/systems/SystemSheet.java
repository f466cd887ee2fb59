// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.study.systems;

import city.madang.document.Table;
import city.madang.solution.study.domain.Coins;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** The list of systems as a table that people fill in elsewhere: written, and read again. Rules only; no file and no database. */
final class SystemSheet {
    private static final String BETWEEN = SystemField.BETWEEN + " ";

    private final SheetWords words;
    private final Map<String, CitySystem> there = new HashMap<>();
    /** Ids by {@link CitySystem#nameKey}, of those that are there and those that are read. */
    private final Map<String, String> ids = new HashMap<>();

    private final List<SheetFault> faults = new ArrayList<>();

    /** For reading one table. */
    SystemSheet(SheetWords words, List<CitySystem> there) {
        this.words = words;
        there.forEach(each -> this.there.put(each.nameKey(), each));
        there.forEach(each -> ids.put(each.nameKey(), each.id()));
    }

    /** @param systems new ones have the version 0. @param faults when there are any, nothing of it is to be taken */
    record Read(List<CitySystem> systems, List<SheetFault> faults) {}

    static Table table(String title, List<CitySystem> systems, SystemWords words, Coins coins) {
        var columns = Arrays.stream(SystemField.values()).map(words::label).toList();
        return new Table(
                title,
                columns,
                systems.stream().map(each -> row(each, words, coins)).toList());
    }

    private static List<Object> row(CitySystem system, SystemWords words, Coins coins) {
        var facts = system.facts();
        return Table.row(
                system.name(),
                words.category(system.category()),
                String.join(BETWEEN, words.functions(system)),
                words.state(system.state()),
                system.begun().orElse(null),
                facts.department(),
                facts.maker(),
                facts.builtOn(),
                facts.exchange().map(words::exchange).orElse(""),
                facts.cost().map(coins::major).orElse(null),
                facts.people().orElse(null),
                facts.satisfied().orElse(null),
                String.join(BETWEEN, words.needs(system)),
                facts.note());
    }

    /** @param rows the first has the titles; later ones may be shorter, and empty ones do not count */
    Read read(List<List<String>> rows) {
        var columns = columns(rows.isEmpty() ? List.of() : rows.get(0));
        if (!faults.isEmpty()) {
            return new Read(List.of(), faults);
        }
        var read = new ArrayList<SheetRow>();
        for (int at = 1; at < rows.size(); at++) {
            if (rows.get(at).stream().anyMatch(cell -> !cell.isBlank())) {
                read.add(row(at + 1, rows.get(at), columns));
            }
        }
        var names = new HashSet<String>();
        read.forEach(row -> name(row, names));
        var systems = read.stream().flatMap(row -> system(row).stream()).toList();
        read.forEach(row -> faults.addAll(row.faults()));
        return new Read(systems, faults);
    }

    private List<Optional<SystemField>> columns(List<String> titles) {
        var columns = new ArrayList<Optional<SystemField>>();
        for (var title : titles) {
            var field = words.columns().key(plain(title)).map(SystemField::valueOf);
            if (field.isEmpty() && !title.isBlank()) {
                faults.add(new SheetFault(1, field, SheetFault.Kind.STRANGE_COLUMN, title));
            } else if (field.isPresent() && columns.contains(field)) {
                faults.add(new SheetFault(1, field, SheetFault.Kind.TWICE, title));
            }
            columns.add(field);
        }
        if (!columns.contains(Optional.of(SystemField.NAME))) {
            faults.add(new SheetFault(1, Optional.of(SystemField.NAME), SheetFault.Kind.NO_COLUMN, ""));
        }
        return columns;
    }

    private SheetRow row(int number, List<String> cells, List<Optional<SystemField>> columns) {
        var known = new EnumMap<SystemField, String>(SystemField.class);
        for (int at = 0; at < columns.size(); at++) {
            var cell = at < cells.size() ? plain(cells.get(at)) : "";
            columns.get(at).ifPresent(field -> known.put(field, cell));
        }
        var before = Optional.ofNullable(there.get(CitySystem.nameKey(known.get(SystemField.NAME))));
        return new SheetRow(number, known, before);
    }

    /** Line ends stay; other signs that nobody sees would not go into every database. */
    private static String plain(String cell) {
        return cell.replace("\r\n", "\n")
                .replaceAll("[\\p{Cntrl}&&[^\n]]|[\\x{D800}-\\x{DFFF}]", " ")
                .strip();
    }

    private void name(SheetRow row, HashSet<String> names) {
        row.required(SystemField.NAME, SystemField::name, CitySystem::name).ifPresent(name -> {
            var key = CitySystem.nameKey(name);
            if (!names.add(key)) {
                row.fault(SystemField.NAME, SheetFault.Kind.TWICE);
            }
            ids.computeIfAbsent(key, fresh -> UUID.randomUUID().toString());
        });
    }

    private Optional<CitySystem> system(SheetRow row) {
        var name = row.text(SystemField.NAME, CitySystem::name);
        var category = row.required(SystemField.CATEGORY, words.categories()::mustMean, CitySystem::category);
        var state = row.required(
                SystemField.STATE, cell -> SystemField.state(words.states().mustMean(cell)), CitySystem::state);
        var begun = row.value(SystemField.BEGUN, SystemField::year, CitySystem::begun);
        var facts = facts(row);
        var id = ids.getOrDefault(CitySystem.nameKey(name), "");
        var links = links(row, id);
        if (!row.faults().isEmpty()) {
            return Optional.empty();
        }
        int version = row.before().map(CitySystem::version).orElse(0);
        return Optional.of(new CitySystem(id, name, category.get(), state.get(), begun, facts, links, version));
    }

    private SystemFacts facts(SheetRow row) {
        return new SystemFacts(
                row.text(SystemField.DEPARTMENT, each -> each.facts().department()),
                row.text(SystemField.MAKER, each -> each.facts().maker()),
                row.text(SystemField.BUILT_ON, each -> each.facts().builtOn()),
                row.value(
                        SystemField.EXCHANGE,
                        cell -> SystemField.exchange(words.exchanges().mustMean(cell)),
                        each -> each.facts().exchange()),
                row.value(
                        SystemField.COST,
                        words.coins()::minor,
                        each -> each.facts().cost()),
                row.value(
                        SystemField.PEOPLE,
                        SystemField::people,
                        each -> each.facts().people()),
                row.value(
                        SystemField.SATISFIED,
                        SystemField::satisfied,
                        each -> each.facts().satisfied()),
                row.text(SystemField.NOTE, each -> each.facts().note()));
    }

    /** A name among the needs is a system's before it is a module's. */
    private SystemLinks links(SheetRow row, String id) {
        var functions = row.several(
                SystemField.FUNCTIONS,
                words.functions()::mustMean,
                each -> each.links().functions());
        var systems = new HashSet<String>();
        var modules = new HashSet<String>();
        row.before().ifPresent(each -> {
            systems.addAll(each.links().systems());
            modules.addAll(each.links().modules());
        });
        if (row.has(SystemField.NEEDS)) {
            systems.clear();
            modules.clear();
            row.several(SystemField.NEEDS, need -> sort(need, systems, modules), each -> Set.of());
        }
        systems.remove(id);
        return new SystemLinks(functions, systems, modules);
    }

    private String sort(String need, HashSet<String> systems, HashSet<String> modules) {
        var system = ids.get(CitySystem.nameKey(need));
        if (system == null) {
            modules.add(words.modules().mustMean(need));
        } else {
            systems.add(system);
        }
        return need;
    }
}
