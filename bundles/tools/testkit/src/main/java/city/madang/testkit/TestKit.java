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
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Where a solution is opened: on which database, in which city, when. Immutable. */
public final class TestKit {
    private static final ReadyTables DERBY = new ReadyTables(TestDatabase.DERBY);
    private static final ReadyTables POSTGRES = new ReadyTables(TestDatabase.POSTGRESQL);

    /** A Monday in November, ten in the morning in Seoul. */
    static final Instant START = Instant.parse("2026-11-16T01:00:00Z");

    private final Database database;
    private final TestCity city;
    private final List<Extra> extras;
    private final Optional<Path> kept;
    private final Instant start;

    // longer: it stands on all of them
    private TestKit(Database database, TestCity city, List<Extra> extras, Optional<Path> kept, Instant start) {
        this.database = database;
        this.city = city;
        this.extras = List.copyOf(extras);
        this.kept = kept;
        this.start = start;
    }

    private TestKit(Database database, TestCity city, List<Extra> extras) {
        this(database, city, extras, Optional.empty(), START);
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
        return new TestKit(
                (solution, folder, city) -> city.apply(database.apply(folder)), TestCity.TESTVILLE, List.of());
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
                TestCity.TESTVILLE,
                List.of());
    }

    /** In another city than Testville. */
    public TestKit in(TestCity other) {
        return new TestKit(database, other, extras, kept, start);
    }

    /** Keeps what is outside of the database in this folder, so that the same city can be opened again. @param now when it is */
    public TestKit keeping(Path folder, Instant now) {
        return new TestKit(database, city, extras, Optional.of(folder), now);
    }

    /** With a service of the kit that not every solution needs. */
    public TestKit with(Extra extra) {
        var more = new ArrayList<>(extras);
        more.add(extra);
        return new TestKit(database, city, more, kept, start);
    }

    /**
     * Migrates, opens and mounts the solution, as the module manager does.
     *
     * @throws IllegalStateException with the reason when it does not open
     */
    public Site open(Solution solution) {
        try {
            var folder = kept.isPresent() ? kept.get() : Files.createTempDirectory("madang-testkit");
            return database.open(
                    solution,
                    folder,
                    store -> Site.open(
                            solution,
                            new Wiring.Plan(folder, kept.isPresent(), store, city, new TestClock(start), extras)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
