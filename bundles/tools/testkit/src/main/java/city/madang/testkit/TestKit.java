// SPDX-License-Identifier: Apache-2.0
package city.madang.testkit;

import city.madang.kit.data.DataStore;
import city.madang.kit.data.TestDatabase;
import city.madang.module.Solution;
import city.madang.testcity.TestClock;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.function.Function;

/** Where a solution is opened: on which database, in which city, when. Immutable. */
public final class TestKit {
    private static final ReadyTables DERBY = new ReadyTables(TestDatabase.DERBY);
    private static final ReadyTables POSTGRES = new ReadyTables(TestDatabase.POSTGRESQL);

    /** A Monday in November, ten in the morning in Seoul. */
    static final Instant START = Instant.parse("2026-11-16T01:00:00Z");

    private final Database database;
    private final TestCity city;

    private TestKit(Database database, TestCity city) {
        this.database = database;
        this.city = city;
    }

    private interface Database {
        Site open(Solution solution, Path folder, Function<DataStore, Site> city);
    }

    /** On a Derby database in memory without any rows. */
    public static TestKit onDerby() {
        return on(DERBY);
    }

    /** @param database opens it; given the folder in which the city keeps what it keeps outside of the database */
    public static TestKit on(Function<Path, DataStore> database) {
        return new TestKit((solution, folder, city) -> city.apply(database.apply(folder)), TestCity.TESTVILLE);
    }

    /** On a PostgreSQL database without any rows. */
    public static TestKit onPostgres() {
        return on(POSTGRES);
    }

    private static TestKit on(ReadyTables tables) {
        return new TestKit(
                (solution, folder, city) -> {
                    var store = tables.database(solution.getClass());
                    var site = city.apply(store);
                    tables.learn(solution.getClass(), store);
                    return site;
                },
                TestCity.TESTVILLE);
    }

    /** In another city than Testville. */
    public TestKit in(TestCity other) {
        return new TestKit(database, other);
    }

    /**
     * Migrates, opens and mounts the solution, as the module manager does.
     *
     * @throws IllegalStateException with the reason when it does not open
     */
    public Site open(Solution solution) {
        try {
            var folder = Files.createTempDirectory("madang-testkit");
            return database.open(
                    solution, folder, store -> Site.open(solution, folder, store, city, new TestClock(START)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
