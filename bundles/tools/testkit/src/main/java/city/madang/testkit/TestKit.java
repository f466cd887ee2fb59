// SPDX-License-Identifier: Apache-2.0
package city.madang.testkit;

import city.madang.kit.data.DataStore;
import city.madang.kit.data.FreeSpace;
import city.madang.module.Solution;
import city.madang.testcity.TestClock;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;

/** Where a solution is opened: on which database, in which city, when. Immutable. */
public final class TestKit {
    private static final AtomicInteger NUMBER = new AtomicInteger();

    /** A Monday in November, ten in the morning in Seoul. */
    private static final Instant START = Instant.parse("2026-11-16T01:00:00Z");

    private final Function<Path, DataStore> database;
    private final TestCity city;

    private TestKit(Function<Path, DataStore> database, TestCity city) {
        this.database = database;
        this.city = city;
    }

    /** On an empty Derby database in memory. */
    public static TestKit onDerby() {
        return new TestKit(folder -> BareCity.derby(), TestCity.TESTVILLE);
    }

    /** @param database opens it; given the folder in which the city keeps what it keeps outside of the database */
    public static TestKit on(Function<Path, DataStore> database) {
        return new TestKit(database, TestCity.TESTVILLE);
    }

    /** On an empty PostgreSQL database. */
    public static TestKit onPostgres() {
        return new TestKit(
                folder -> DataStore.postgres(
                        PostgresServer.emptyDatabase("testkit" + NUMBER.incrementAndGet()),
                        PostgresServer.USER,
                        PostgresServer.USER,
                        new FreeSpace(folder, 0)),
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
            return Site.open(solution, folder, database.apply(folder), city, new TestClock(START));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
