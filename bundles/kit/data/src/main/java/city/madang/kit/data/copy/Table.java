// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.data.copy;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * A table as it stands in the database.
 *
 * @param exact its name as the database keeps it
 * @param columns those that are stored
 * @param computed names of the others, in lower case
 * @param key columns of the primary key, each one of {@code columns}; none when there is no such key
 */
record Table(String exact, List<Column> columns, Set<String> computed, List<Column> key, List<ForeignKey> foreignKeys) {
    private static final String HISTORY = "_schema_history";

    /** A module's tables in the order of their names, without the history of its scripts. */
    static List<Table> of(Connection connection, String module) throws SQLException {
        var all = new TreeMap<String, Table>();
        for (var exact : names(connection)) {
            var name = exact.toLowerCase(Locale.ROOT);
            if (name.startsWith(module + "_") && !name.equals(module + HISTORY)) {
                all.put(name, read(connection, exact));
            }
        }
        return List.copyOf(all.values());
    }

    /** Names of all tables as the database keeps them. */
    static List<String> names(Connection connection) throws SQLException {
        var names = new ArrayList<String>();
        try (var row = connection
                .getMetaData()
                .getTables(null, connection.getSchema(), "%", new String[] {"TABLE", "PARTITIONED TABLE"})) {
            while (row.next()) {
                names.add(row.getString("TABLE_NAME"));
            }
        }
        return names;
    }

    /** The table with the history of a module's scripts, as the database keeps its name. */
    static String history(String module) {
        return module + HISTORY;
    }

    /** Modules that have tables. */
    static SortedSet<String> modules(Connection connection) throws SQLException {
        var modules = new TreeSet<String>();
        for (var name : names(connection)) {
            if (name.endsWith(HISTORY)) {
                modules.add(name.substring(0, name.length() - HISTORY.length()));
            }
        }
        return modules;
    }

    private static Table read(Connection connection, String exact) throws SQLException {
        var about = connection.getMetaData();
        var pattern = exact.replace("_", about.getSearchStringEscape() + "_");
        var columns = new LinkedHashMap<String, Column>();
        var computed = new HashSet<String>();
        try (var row = about.getColumns(null, connection.getSchema(), pattern, "%")) {
            while (row.next()) {
                var name = row.getString("COLUMN_NAME");
                if ("YES".equals(row.getString("IS_GENERATEDCOLUMN"))) {
                    computed.add(name.toLowerCase(Locale.ROOT));
                } else {
                    var kind = Kind.of(row.getInt("DATA_TYPE"), row.getString("TYPE_NAME"));
                    columns.put(name, new Column(name, kind, "YES".equals(row.getString("IS_AUTOINCREMENT"))));
                }
            }
        }
        return new Table(
                exact,
                List.copyOf(columns.values()),
                computed,
                key(connection, exact).stream().map(columns::get).toList(),
                ForeignKey.of(about, connection.getSchema(), exact));
    }

    private static Collection<String> key(Connection connection, String exact) throws SQLException {
        var key = new TreeMap<Integer, String>();
        try (var row = connection.getMetaData().getPrimaryKeys(null, connection.getSchema(), exact)) {
            while (row.next()) {
                key.put(row.getInt("KEY_SEQ"), row.getString("COLUMN_NAME"));
            }
        }
        return key.values();
    }

    /** The same in every database. */
    String name() {
        return exact.toLowerCase(Locale.ROOT);
    }

    String quoted() {
        return quoted(exact);
    }

    static String quoted(String exact) {
        return '"' + exact.replace("\"", "\"\"") + '"';
    }

    static String quoted(Collection<String> names) {
        return names.stream().map(Table::quoted).collect(Collectors.joining(", "));
    }

    boolean isCounted() {
        return columns.stream().anyMatch(Column::isCounted);
    }
}
