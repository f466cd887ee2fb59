// SPDX-License-Identifier: Apache-2.0
package city.madang.testkit;

import city.madang.kit.Databases;
import city.madang.kit.ModuleDatabase;
import java.util.List;
import java.util.Set;

/** The tables of one module as the database has them, until they are closed. Used by one thread. */
final class RawTables implements AutoCloseable {
    private final ModuleDatabase database;
    private final List<String> tables;

    /** @param kept those that are left alone */
    RawTables(Databases databases, String module, Set<String> kept) {
        database = databases.open("testkit", RawTables.class.getClassLoader());
        database.parse(List.of(RawMapper.class));
        tables = database.read(tx -> tx.mapper(RawMapper.class).tablesOf(module + "\\_%").stream()
                .filter(each -> !each.endsWith("_schema_history") && !kept.contains(each))
                .toList());
    }

    void empty() {
        database.run(tx -> tables.forEach(tx.mapper(RawMapper.class)::clear));
    }

    @Override
    public void close() {
        database.close();
    }
}
