// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.data.copy;

import city.madang.kit.ModuleTables;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import javax.sql.DataSource;

/** Tables of modules in either database: each call is one transaction, of which nothing is left when it fails. */
public final class TableCopies implements ModuleTables {
    private final DataSource source;
    private final Dialect dialect;
    private final Scripts scripts;
    private final Consumer<String> erased;

    /**
     * @param source takes and gives back connections
     * @param erased told of a module whose tables were erased, so that nothing waits for it any more
     */
    public TableCopies(DataSource source, Dialect dialect, Scripts scripts, Consumer<String> erased) {
        this.source = source;
        this.dialect = dialect;
        this.scripts = scripts;
        this.erased = erased;
    }

    /** What is done on the connection. */
    private interface Work<T> {
        T on(ModuleRows rows) throws SQLException, IOException;
    }

    @Override
    public List<String> pending(String module, Path jar) throws IOException {
        return scripts.pending(module, jar);
    }

    @Override
    public SortedMap<String, Long> rows(String module) {
        return atOnce(module, rows -> {
            var counts = new TreeMap<String, Long>();
            for (var table : rows.tables()) {
                counts.put(table.name(), rows.count(table));
            }
            return counts;
        });
    }

    @Override
    public void copyTo(String module, Path folder) throws IOException {
        inTransaction(module, rows -> {
            rows.copyTo(folder);
            return null;
        });
    }

    @Override
    public void restore(String module, Path folder, Path jar) throws IOException {
        var sheet = CopySheet.read(module, folder);
        sheet.check(folder);
        inTransaction(module, rows -> {
            rows.erase();
            rows.make(scripts, jar, sheet.version());
            rows.load(sheet, folder);
            return null;
        });
    }

    @Override
    public void erase(String module) {
        atOnce(module, rows -> {
            rows.erase();
            return null;
        });
        erased.accept(module);
    }

    @Override
    public Difference since(String module, Path folder) throws IOException {
        var sheet = CopySheet.read(module, folder);
        return inTransaction(module, rows -> {
            var counter = new Counter();
            for (var table : rows.tables()) {
                rows.compare(table, sheet, folder, counter);
            }
            rows.gone(sheet)
                    .forEach(table ->
                            counter.removed += sheet.tables().get(table).rows());
            return new Difference(counter.added, counter.changed, counter.removed);
        });
    }

    @Override
    public void exportSince(String module, Path folder, Path out) throws IOException {
        var sheet = CopySheet.read(module, folder);
        inTransaction(module, rows -> {
            for (var table : rows.tables()) {
                try (var newer = new NewerRows(table, out)) {
                    rows.compare(table, sheet, folder, newer);
                }
            }
            return null;
        });
    }

    /** For work that reads and writes no files. */
    private <T> T atOnce(String module, Work<T> work) {
        try {
            return inTransaction(module, work);
        } catch (IOException e) {
            throw new IllegalStateException(e.getMessage(), e);
        }
    }

    private <T> T inTransaction(String module, Work<T> work) throws IOException {
        try (var connection = source.getConnection()) {
            connection.setAutoCommit(false);
            try {
                dialect.oneMoment(connection);
                var result = work.on(new ModuleRows(connection, dialect, module));
                connection.commit();
                return result;
            } catch (SQLException | IOException | RuntimeException | Error e) {
                rollBack(connection, e);
                throw e;
            }
        } catch (SQLException | RuntimeException e) {
            throw new IOException("Tables of " + module + ": " + e.getMessage(), e);
        }
    }

    private static void rollBack(Connection connection, Throwable reason) {
        try {
            connection.rollback();
        } catch (SQLException e) {
            reason.addSuppressed(e);
        }
    }

    private static final class Counter implements Comparison.Found {
        private long added;
        private long changed;
        private long removed;

        @Override
        public void added(Object[] row) {
            added++;
        }

        @Override
        public void changed(Object[] row) {
            changed++;
        }

        @Override
        public void removed() {
            removed++;
        }
    }
}
