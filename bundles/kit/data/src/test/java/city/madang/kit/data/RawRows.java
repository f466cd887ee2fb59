// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.data;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What stands in the tables, past all mappers; and tables as an earlier release left them. */
public final class RawRows {
    private RawRows() {}

    /** Every value of every table of the module, one a line. */
    public static List<String> of(DataStore store, String module) {
        try (var connection = store.source().getConnection()) {
            var values = new ArrayList<String>();
            for (var table : tables(connection, module)) {
                read(connection, table, values);
            }
            return values;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<String> tables(Connection connection, String module) throws SQLException {
        var names = new ArrayList<String>();
        try (var all = connection.getMetaData().getTables(null, null, "%", new String[] {"TABLE"})) {
            while (all.next()) {
                var name = all.getString("TABLE_NAME").toLowerCase(Locale.ROOT);
                if (name.startsWith(module + "_") && !name.endsWith("_schema_history")) {
                    names.add(name);
                }
            }
        }
        return names;
    }

    private static void read(Connection connection, String table, List<String> values) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery("select * from " + table)) {
            while (rows.next()) {
                for (int column = 1; column <= rows.getMetaData().getColumnCount(); column++) {
                    values.add(table + " " + rows.getString(column));
                }
            }
        }
    }

    /** Runs statements as they are. */
    public static void run(DataStore store, String... statements) {
        try (var connection = store.source().getConnection();
                var statement = connection.createStatement()) {
            connection.setAutoCommit(true);
            for (var each : statements) {
                statement.execute(each);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * Makes the module's tables as a release with these scripts only has them.
     *
     * @param scripts under {@code db/<module>/} on the class path
     * @param folder for the release's files
     */
    public static void release(DataStore store, String module, Path folder, String... scripts) {
        try {
            var there = Files.createDirectories(folder.resolve("db").resolve(module));
            for (var script : scripts) {
                try (var in = RawRows.class.getResourceAsStream("/db/" + module + "/" + script)) {
                    Files.copy(in, there.resolve(script));
                }
            }
            try (var loader = new URLClassLoader(new URL[] {folder.toUri().toURL()}, null)) {
                store.open(module, loader).close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
