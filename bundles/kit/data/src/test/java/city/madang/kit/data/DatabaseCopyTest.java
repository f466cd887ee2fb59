// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A copy of the open database has everything that was committed before it was begun. */
class DatabaseCopyTest {
    @TempDir
    Path folder;

    @Test
    void hasWhatWasCommittedWhileOthersGoOnWriting() throws Exception {
        var copy = Files.createDirectories(folder.resolve("copy"));
        var answered = new AtomicInteger();
        var end = new AtomicBoolean();
        int before;
        try (var store = DataStore.derby(Files.createDirectories(folder.resolve("live")), FreeSpace.unlimited())) {
            RawRows.run(store, "create table copies_row (id integer not null primary key, said varchar(40) not null)");
            var writer = CompletableFuture.runAsync(() -> {
                while (!end.get()) {
                    int next = answered.get() + 1;
                    RawRows.run(store, "insert into copies_row values (" + next + ", 'row " + next + "')");
                    answered.set(next);
                }
            });
            while (answered.get() < 50) {
                assertThat(writer).isNotCompletedExceptionally();
                Thread.onSpinWait();
            }
            before = answered.get();
            assertThat(store.copyTo(copy)).startsWith("derby");
            int after = answered.get();
            while (answered.get() == after) {
                assertThat(writer).isNotCompletedExceptionally();
                Thread.onSpinWait();
            }
            end.set(true);
            writer.join();
        }
        try (var restored = DataStore.derby(copy, FreeSpace.unlimited())) {
            List<String> rows = RawRows.of(restored, "copies");
            assertThat(rows).hasSizeGreaterThanOrEqualTo(2 * before).contains("copies_row row " + before);
        }
    }

    @Test
    void saysWhyThereIsNone() throws IOException {
        var file = Files.createFile(folder.resolve("file"));
        try (var store = DataStore.derby(Files.createDirectories(folder.resolve("live")), FreeSpace.unlimited())) {
            assertThatThrownBy(() -> store.copyTo(file))
                    .isInstanceOf(IOException.class)
                    .hasMessageContaining("not copied");
        }
    }
}
