// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.data;

import city.madang.kit.ClosedDatabase;
import city.madang.kit.ModuleTables;
import city.madang.kit.data.copy.Dialect;
import city.madang.kit.data.copy.TableCopies;
import city.madang.kit.data.copy.WholeCopy;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** A database without a pool, an outbox or modules. */
final class ClosedStore implements ClosedDatabase {
    private final Engine engine;
    private final Dialect dialect;

    ClosedStore(Engine engine) {
        this.engine = engine;
        dialect = Dialect.of(engine.id());
    }

    @Override
    public boolean isEmpty() throws IOException {
        try (var connection = engine.dataSource().getConnection()) {
            return WholeCopy.isEmpty(connection);
        } catch (SQLException e) {
            throw unusable(e);
        }
    }

    @Override
    public String copyTo(Path folder) throws IOException {
        try (var connection = engine.dataSource().getConnection()) {
            return new WholeCopy(folder).write(connection, dialect);
        } catch (SQLException e) {
            throw unusable(e);
        }
    }

    private static IOException unusable(SQLException cause) {
        return new IOException("The database cannot be used: " + Locked.explain(cause), cause);
    }

    @Override
    public List<String> restore(Path folder, Consumer<String> said) throws IOException {
        var copy = new WholeCopy(folder);
        var left = new ArrayList<String>();
        for (var module : copy.modules()) {
            if (Files.exists(copy.scripts(module))) {
                said.accept(restore(module, copy));
            } else {
                left.add(module);
            }
        }
        return left;
    }

    private String restore(String module, WholeCopy copy) throws IOException {
        ModuleTables tables = new TableCopies(
                engine.dataSource(), dialect, new ModuleScripts(engine, engine.dataSource()), nobody -> {});
        tables.restore(module, copy.of(module), copy.scripts(module));
        var rows = tables.rows(module);
        if (!rows.equals(copy.rows(module))) {
            throw new IOException(module + " has other rows than its copy: " + rows + " for " + copy.rows(module));
        }
        long all = rows.values().stream().mapToLong(Long::longValue).sum();
        return module + ": " + all + " rows in " + rows.size() + " tables";
    }

    @Override
    public void close() {
        engine.close();
    }
}
