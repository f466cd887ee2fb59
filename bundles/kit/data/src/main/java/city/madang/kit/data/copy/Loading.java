// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.data.copy;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Puts the rows of a copy into tables that are there, in place of theirs; its caller commits. */
final class Loading {
    private static final int BATCH_ROWS = 500;
    private static final long BATCH_CHARACTERS = 4_000_000;

    private final Connection connection;
    private final Dialect dialect;

    Loading(Connection connection, Dialect dialect) {
        this.connection = connection;
        this.dialect = dialect;
    }

    /** References are taken away before and made anew after, so that the order of tables and rows does not matter. */
    void load(List<Table> tables, Path folder, Collection<String> copied) throws SQLException, IOException {
        var present = new TreeMap<String, Table>();
        tables.forEach(table -> present.put(table.name(), table));
        for (var table : tables) {
            for (var key : table.foreignKeys()) {
                execute(key.drop(table));
            }
        }
        for (var table : tables) {
            execute("delete from " + table.quoted());
        }
        for (var name : copied) {
            if (!present.containsKey(name)) {
                throw new IOException("The copy has a table that the scripts do not make: " + name);
            }
            loadOne(present.get(name), TableFile.in(folder, name));
        }
        for (var table : tables) {
            for (var key : table.foreignKeys()) {
                execute(key.add(table));
            }
        }
    }

    private void loadOne(Table table, Path file) throws SQLException, IOException {
        var counted = table.columns().stream().filter(Column::isCounted).toList();
        for (var column : counted) {
            execute(dialect.beforeNumbers(table, column));
        }
        try (var rows = TableFile.read(file)) {
            var targets = targets(table, rows);
            insert(table, targets, rows);
            for (var column : counted) {
                long next =
                        Math.max(highest(table, column) + 1, rows.head().next().getOrDefault(column.name(), 1L));
                execute(dialect.afterNumbers(table, column, next));
            }
        } catch (SQLException e) {
            throw new SQLException(
                    "The rows of " + table.name() + " do not go in: " + e.getMessage(), e.getSQLState(), e);
        }
    }

    /** For each column of the file the one that it goes into; null for one that the database computes. */
    private static List<Column> targets(Table table, TableFile rows) throws IOException {
        var columns = table.columns().stream().collect(Collectors.toMap(Column::name, column -> column));
        var targets = new ArrayList<Column>();
        for (var field : rows.head().columns()) {
            var column = columns.get(field.name());
            if (column == null && !table.computed().contains(field.name())) {
                throw new IOException("The table " + table.name() + " has no column " + field.name());
            }
            if (column != null && !column.kind().takes(rows.kinds().get(targets.size()))) {
                throw new IOException("Values of another kind do not go into " + field.name() + " of " + table.name());
            }
            targets.add(column);
        }
        return targets;
    }

    private void insert(Table table, List<Column> targets, TableFile rows) throws SQLException, IOException {
        try (var statement = connection.prepareStatement(statement(table, targets))) {
            int batched = 0;
            long characters = 0;
            for (var row = rows.next(); row != null; row = rows.next()) {
                int index = 1;
                for (int column = 0; column < row.length; column++) {
                    var target = targets.get(column);
                    if (target != null) {
                        dialect.write(target.kind(), statement, index++, row[column]);
                        characters += row[column] instanceof String text ? text.length() : 0;
                    }
                }
                statement.addBatch();
                if (++batched == BATCH_ROWS || characters > BATCH_CHARACTERS) {
                    statement.executeBatch();
                    batched = 0;
                    characters = 0;
                }
            }
            statement.executeBatch();
        }
    }

    private String statement(Table table, List<Column> targets) {
        var names = targets.stream()
                .filter(column -> column != null)
                .map(Column::exact)
                .toList();
        return "insert into " + table.quoted() + " (" + Table.quoted(names) + ") "
                + (table.isCounted() ? dialect.insertWords() : "")
                + "values (" + String.join(", ", Collections.nCopies(names.size(), "?")) + ")";
    }

    private long highest(Table table, Column column) throws SQLException {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery(
                        "select coalesce(max(" + column.quoted() + "), 0) from " + table.quoted())) {
            row.next();
            return row.getLong(1);
        }
    }

    private void execute(List<String> statements) throws SQLException {
        for (var each : statements) {
            execute(each);
        }
    }

    private void execute(String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
