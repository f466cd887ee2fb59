// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.data.copy;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** One module's tables on a connection whose transaction others begin and end. */
final class ModuleRows {
    private final Connection connection;
    private final Dialect dialect;
    private final String module;

    ModuleRows(Connection connection, Dialect dialect, String module) {
        this.connection = connection;
        this.dialect = dialect;
        this.module = module;
    }

    List<Table> tables() throws SQLException {
        return Table.of(connection, module);
    }

    long count(Table table) throws SQLException {
        return number("select count(*) from " + table.quoted());
    }

    /** @return how many rows there are */
    long copyTo(Path folder) throws SQLException, IOException {
        var contents = new TreeMap<String, CopySheet.Content>();
        for (var table : tables()) {
            try (var rows = new TableRows(connection, table, dialect)) {
                var kinds = table.columns().stream().map(Column::kind).toList();
                contents.put(
                        table.name(), TableFile.write(TableFile.in(folder, table.name()), head(table), kinds, rows));
            }
        }
        new CopySheet(
                        module,
                        version(),
                        Instant.now().truncatedTo(ChronoUnit.SECONDS).toString(),
                        dialect.name().toLowerCase(Locale.ROOT),
                        contents)
                .write(folder);
        return contents.values().stream().mapToLong(CopySheet.Content::rows).sum();
    }

    private TableHead head(Table table) throws SQLException {
        var next = new TreeMap<String, Long>();
        for (var column : table.columns()) {
            if (column.isCounted()) {
                next.put(column.name(), number(dialect.nextNumber(connection, table, column)));
            }
        }
        return new TableHead(
                table.name(),
                table.columns().stream()
                        .map(column -> new TableHead.Field(
                                column.name(), column.kind().name().toLowerCase(Locale.ROOT)))
                        .toList(),
                table.key().stream().map(Column::name).toList(),
                next);
    }

    /** The last script that ran; empty when none did. */
    private String version() throws SQLException {
        var history = Table.history(module);
        if (!Table.names(connection).contains(history)) {
            return "";
        }
        try (var statement = connection.createStatement();
                var row = statement.executeQuery("select \"version\" from " + Table.quoted(history)
                        + " where \"version\" is not null order by \"installed_rank\" desc")) {
            return row.next() ? row.getString(1) : "";
        }
    }

    void erase() throws SQLException {
        var tables = tables();
        for (var table : tables) {
            for (var key : table.foreignKeys()) {
                execute(key.drop(table));
            }
        }
        for (var table : tables) {
            execute("drop table " + table.quoted());
        }
        var history = Table.history(module);
        if (Table.names(connection).contains(history)) {
            execute("drop table " + Table.quoted(history));
        }
    }

    /** Makes the tables as they were at a version; none for an empty one. */
    void make(Scripts scripts, Path jar, String version) throws SQLException, IOException {
        if (version.isEmpty()) {
            return;
        }
        scripts.run(module, jar, new OneConnection(connection), version);
        if (!version().equals(version)) {
            throw new IOException("The copy is of version " + version + ", and the scripts of this jar go to "
                    + (version().isEmpty() ? "none" : version()));
        }
    }

    void load(CopySheet sheet, Path folder) throws SQLException, IOException {
        new Loading(connection, dialect).load(tables(), folder, sheet.tables().keySet());
    }

    void compare(Table table, CopySheet sheet, Path folder, Comparison.Found found) throws SQLException, IOException {
        try (var rows = new TableRows(connection, table, dialect)) {
            if (!sheet.tables().containsKey(table.name())) {
                for (var row = rows.next(); row != null; row = rows.next()) {
                    found.added(row);
                }
                return;
            }
            try (var copy = TableFile.read(TableFile.in(folder, table.name()))) {
                new Comparison(table, dialect, copy).run(rows, found);
            }
        }
    }

    /** Tables of the copy that are no longer there. */
    Set<String> gone(CopySheet sheet) throws SQLException {
        var gone = new TreeSet<>(sheet.tables().keySet());
        tables().forEach(table -> gone.remove(table.name()));
        return gone;
    }

    private long number(String query) throws SQLException {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery(query)) {
            row.next();
            return row.getLong(1);
        }
    }

    private void execute(String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
