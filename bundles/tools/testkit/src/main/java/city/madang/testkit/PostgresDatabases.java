// SPDX-License-Identifier: Apache-2.0
package city.madang.testkit;

import city.madang.kit.data.DataStore;
import city.madang.kit.data.FreeSpace;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;

/** Databases on {@link PostgresServer}. */
final class PostgresDatabases implements ReadyTables.Server {
    private final AtomicInteger number = new AtomicInteger();

    @Override
    public DataStore empty(Path folder) {
        return open(PostgresServer.emptyDatabase("testkit" + number.incrementAndGet()), folder);
    }

    /** The last one that was made. */
    @Override
    public String template(DataStore filled) {
        filled.close();
        return "testkit" + number.get();
    }

    @Override
    public DataStore copy(String template, Path folder) {
        return open(PostgresServer.database("testkit" + number.incrementAndGet(), template), folder);
    }

    private static DataStore open(String address, Path folder) {
        return DataStore.postgres(address, PostgresServer.USER, PostgresServer.USER, new FreeSpace(folder, 0));
    }
}
