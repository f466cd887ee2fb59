// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import city.madang.kit.data.copy.WholeCopy;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A copy of the open database shows one moment of all modules, and has everything that was committed before it was begun. */
class DatabaseCopyTest {
    private static final String TABLE =
            "create table %s_row (id integer not null primary key, said varchar(40) not null)";

    @TempDir
    Path folder;

    private Path newer;

    @ParameterizedTest
    @EnumSource
    void showsOneMomentWhileOthersGoOnWriting(TestDatabase on) throws Exception {
        var copy = Files.createDirectories(folder.resolve("copy"));
        var answered = new AtomicInteger();
        var end = new AtomicBoolean();
        int before;
        try (var store = on.open()) {
            var jars = List.of(start(store, "first"), start(store, "second"), newer);
            var writer = CompletableFuture.runAsync(() -> write(store, answered, end));
            await(answered, 50, writer);
            before = answered.get();
            assertThat(store.copyTo(copy)).startsWith("3 modules, ");
            await(answered, answered.get() + 1, writer);
            end.set(true);
            writer.join();
            assertThat(new ClosedStores().addScripts(copy, jars)).containsExactly("data");
        }
        for (var target : List.of(folder.resolve("derby").toString(), TestDatabase.freshUrl())) {
            restores(copy, target, before);
        }
    }

    private void restores(Path copy, String target, int before) throws IOException {
        boolean derby = !target.startsWith("jdbc:");
        try (var restored =
                new ClosedStores().open(Path.of(derby ? target : "."), derby ? "" : target, "postgres", "postgres")) {
            assertThat(restored.isEmpty()).isTrue();
            var said = new ArrayList<String>();
            assertThat(restored.restore(copy, said::add)).containsExactly("data");
            var rows = new WholeCopy(copy).rows("first").get("first_row");
            assertThat(rows).isGreaterThanOrEqualTo(before);
            assertThat(said)
                    .as("both tables got their rows in one unit of work")
                    .containsExactly("first: " + rows + " rows in 1 tables", "second: " + rows + " rows in 1 tables");
            assertThat(restored.isEmpty()).isFalse();
            restored.restore(copy, said::add);
            assertThat(said).hasSize(4);
            var again = Files.createTempDirectory(folder, "again");
            assertThat(restored.copyTo(again)).isEqualTo("2 modules, " + 2 * rows + " rows");
        }
    }

    private static void write(DataStore store, AtomicInteger answered, AtomicBoolean end) {
        try (var connection = store.source().getConnection();
                var statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            while (!end.get()) {
                int next = answered.get() + 1;
                statement.execute("insert into first_row values (" + next + ", 'row " + next + "')");
                statement.execute("insert into second_row values (" + next + ", 'row " + next + "')");
                connection.commit();
                answered.set(next);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void await(AtomicInteger answered, int count, CompletableFuture<Void> writer) {
        while (answered.get() < count) {
            assertThat(writer).isNotCompletedExceptionally();
            Thread.onSpinWait();
        }
    }

    private Path start(DataStore store, String module) throws IOException {
        var script = Map.of("V1__create.sql", TABLE.formatted(module));
        var jar = Jars.write(folder.resolve(module + ".jar"), module, script);
        newer = Jars.write(
                folder.resolve("newer.jar"), module, Map.of("V1__create.sql", "broken", "V2__more.sql", "broken"));
        try (var loader = new URLClassLoader(new URL[] {jar.toUri().toURL()}, null)) {
            store.open(module, loader).close();
        }
        return jar;
    }

    @Test
    void saysWhyThereIsNone() throws IOException {
        var file = Files.createFile(folder.resolve("file"));
        try (var store = DataStore.derby(Files.createDirectories(folder.resolve("live")), FreeSpace.unlimited())) {
            assertThatThrownBy(() -> store.copyTo(file)).isInstanceOf(IOException.class);
        }
    }
}
