// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.data.copy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** A copy of all modules: a folder for each, with its rows and, once they were found, its scripts. */
public final class WholeCopy {
    private static final String SCRIPTS = "scripts.jar";

    private final Path folder;

    public WholeCopy(Path folder) {
        this.folder = folder;
    }

    /**
     * Writes the rows of all modules at one moment.
     *
     * @param connection used by nobody else, and given back in a transaction that has ended
     * @return how many, for people
     */
    public String write(Connection connection, Dialect dialect) throws SQLException, IOException {
        connection.setAutoCommit(false);
        try {
            dialect.oneMoment(connection);
            long rows = 0;
            var modules = Table.modules(connection);
            for (var module : modules) {
                rows += new ModuleRows(connection, dialect, module).copyTo(Files.createDirectory(of(module)));
            }
            return modules.size() + " modules, " + rows + " rows";
        } finally {
            connection.rollback();
        }
    }

    /** Whether the database has no table. */
    public static boolean isEmpty(Connection connection) throws SQLException {
        return Table.names(connection).isEmpty();
    }

    /** The modules of the copy. */
    public List<String> modules() throws IOException {
        try (var all = Files.list(folder)) {
            return all.filter(each -> Files.exists(each.resolve(CopySheet.NAME)))
                    .map(each -> each.getFileName().toString())
                    .sorted()
                    .toList();
        }
    }

    public Path of(String module) {
        return folder.resolve(module);
    }

    /** The file with a module's scripts. */
    public Path scripts(String module) {
        return of(module).resolve(SCRIPTS);
    }

    /** The version of a module's tables; empty when it has none. */
    public String version(String module) throws IOException {
        return CopySheet.read(module, of(module)).version();
    }

    /** How many rows each table of a module has. */
    public SortedMap<String, Long> rows(String module) throws IOException {
        var rows = new TreeMap<String, Long>();
        CopySheet.read(module, of(module)).tables().forEach((table, content) -> rows.put(table, content.rows()));
        return rows;
    }
}
