// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import city.madang.data.DatabaseUnavailable;
import city.madang.kit.ModuleDatabase;
import city.madang.solution.lostproperty.ItemMapper;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What callers see when the database or its disk fails. */
final class FailuresTest {
    private static final int MORE_THAN_ANY_DISK = Integer.MAX_VALUE;

    @TempDir
    private Path temporary;

    @Test
    void readsButDoesNotWriteBelowTheFloor() {
        try (var store =
                new DataStore(DerbyEngine.inMemory("floor"), new FreeSpace(temporary, MORE_THAN_ANY_DISK), 10)) {
            var database = open(store);
            assertThat(count(database)).isZero();
            assertThatThrownBy(() -> write(database))
                    .isInstanceOf(DatabaseUnavailable.class)
                    .hasMessageContaining("MB left");
            assertThat(store.problem()).hasValueSatisfying(p -> assertThat(p).contains("MB left"));
        }
    }

    @Test
    void saysWhoHasTheDataFolder() throws Exception {
        var folder = Files.createDirectories(temporary.resolve("db"));
        var process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        HoldsTheFolder.class.getName(),
                        folder.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try {
            assertThat(process.getInputStream().read()).isEqualTo('+');
            assertThatThrownBy(() -> DataStore.derby(folder, FreeSpace.unlimited()))
                    .isInstanceOf(DatabaseUnavailable.class)
                    .hasMessageContaining("in use by another process");
        } finally {
            process.destroyForcibly().waitFor();
        }
        try (var store = DataStore.derby(folder, FreeSpace.unlimited())) {
            assertThat(store.problem()).as("after kill -9").isEmpty();
            assertThat(count(open(store))).as("committed before kill -9").isEqualTo(1);
        }
    }

    /** Opens the database, commits a row, says so, and waits to be killed. */
    static final class HoldsTheFolder {
        public static void main(String[] arguments) throws Exception {
            var store = DataStore.derby(Path.of(arguments[0]), FreeSpace.unlimited());
            write(open(store));
            System.out.write('+');
            System.out.flush();
            Thread.currentThread().join();
        }
    }

    @Test
    void cannotOpenADatabaseThatIsNotThere() {
        assertThatThrownBy(() -> DataStore.postgres("jdbc:postgresql://127.0.0.1:1/x", "u", "p", FreeSpace.unlimited()))
                .isInstanceOf(DatabaseUnavailable.class);
    }

    @Test
    void losesAConnectionHonestlyAndGoesOn() throws Exception {
        try (var store = TestDatabase.POSTGRESQL.open()) {
            var database = open(store);
            assertThatThrownBy(() -> database.run(tx -> {
                        cutAllOtherConnections(store);
                        tx.mapper(ItemMapper.class).numbers();
                    }))
                    .isInstanceOf(DatabaseUnavailable.class);
            write(database);
            assertThat(count(database)).isEqualTo(1);
        }
    }

    @Test
    void tellsAllButOneAtOnceThatTheDatabaseIsAway() throws Exception {
        var url = TestDatabase.freshUrl();
        var name = url.replaceAll(".*/(\\w+)\\?.*", "$1");
        try (var store = DataStore.postgres(url, "postgres", "postgres", FreeSpace.unlimited())) {
            var database = open(store);
            TestDatabase.onServer("drop database " + name + " with (force)");
            assertThatThrownBy(() -> count(database)).isInstanceOf(DatabaseUnavailable.class);
            assertThatThrownBy(() -> count(database))
                    .isInstanceOf(DatabaseUnavailable.class)
                    .hasMessage("The database does not answer");
            assertThat(store.problem()).contains("The database does not answer");
        }
    }

    private static void cutAllOtherConnections(DataStore store) {
        try (var connection = store.engine().dataSource().getConnection();
                var statement = connection.createStatement()) {
            statement.execute("select pg_terminate_backend(pid) from pg_stat_activity"
                    + " where datname = current_database() and pid <> pg_backend_pid()");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void saysThatAStandbyTakesNoWrites() throws Exception {
        try (var store = TestDatabase.POSTGRESQL.open()) {
            var database = open(store);
            try (var connection = store.source().getConnection();
                    var statement = connection.createStatement()) {
                statement.execute("do $$ begin execute 'alter database ' || current_database()"
                        + " || ' set default_transaction_read_only = on'; end $$");
            }
            cutAllOtherConnections(store);
            assertThat(store.problem()).contains("The database is read only");
            assertThatThrownBy(() -> write(database)).isInstanceOf(DatabaseUnavailable.class);
            assertThat(count(database)).isZero();
        }
    }

    @ParameterizedTest
    @EnumSource
    void leavesOtherFailuresAsTheyAre(TestDatabase on) {
        try (var store = on.open()) {
            var database = open(store);
            write(database);
            assertThatThrownBy(() -> write(database)).isNotInstanceOf(DatabaseUnavailable.class);
        }
    }

    @Test
    void refusesToWriteWhileReading() {
        try (var store = TestDatabase.DERBY.open()) {
            var database = open(store);
            assertThatThrownBy(() -> database.read(tx -> {
                        insert(tx.mapper(ItemMapper.class));
                        return 1;
                    }))
                    .isInstanceOf(UnsupportedOperationException.class);
        }
    }

    @ParameterizedTest
    @EnumSource
    void refusesAMapperWithoutSql(TestDatabase on) {
        try (var store = on.open();
                var database = store.open("parking", getClass().getClassLoader())) {
            assertThatThrownBy(() -> database.parse(List.of(NoSql.class)))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("NoSql.count");
        }
    }

    interface NoSql {
        int count();
    }

    private static ModuleDatabase open(DataStore store) {
        var database = store.open("lostproperty", ItemMapper.class.getClassLoader());
        database.parse(List.of(ItemMapper.class));
        return database;
    }

    private static int count(ModuleDatabase database) {
        return database.<List<?>>read(tx -> tx.mapper(ItemMapper.class).numbers())
                .size();
    }

    private static void write(ModuleDatabase database) {
        database.run(tx -> insert(tx.mapper(ItemMapper.class)));
    }

    private static void insert(ItemMapper items) {
        items.insert(ModuleStoreContract.item(1, Optional.empty(), Optional.empty()));
    }
}
