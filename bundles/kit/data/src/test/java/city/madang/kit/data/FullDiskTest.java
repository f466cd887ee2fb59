// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import city.madang.data.DatabaseUnavailable;
import city.madang.kit.ModuleDatabase;
import city.madang.solution.lostproperty.Item.ItemNumber;
import city.madang.solution.lostproperty.ItemMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Derby on a disk that is really full, as when the floor was switched off. Needs the right to mount. */
final class FullDiskTest {
    private static final int MORE_THAN_FITS = 1000;
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @TempDir
    private Path disk;

    @BeforeEach
    void mount() throws Exception {
        assumeTrue(run("mount", "-t", "tmpfs", "-o", "size=12m", "tmpfs", disk.toString()), "may not mount: skipped");
    }

    @AfterEach
    void unmount() throws Exception {
        run("umount", "-l", disk.toString());
    }

    @Test
    void losesNothingThatWasCommittedAndGoesOnWhenThereIsRoom() throws Exception {
        var committed = new ArrayList<ItemNumber>();
        try (var store = DataStore.derby(Files.createDirectory(disk.resolve("db")), FreeSpace.unlimited())) {
            var database = store.open("lostproperty", ItemMapper.class.getClassLoader());
            database.parse(List.of(ItemMapper.class));
            for (int number = 0, failures = 0; failures < 5; number++) { // Derby starts itself again in between
                assertThat(number).isLessThan(MORE_THAN_FITS);
                if (writes(database, number)) {
                    committed.add(new ItemNumber(number));
                    failures = 0;
                } else {
                    failures++;
                }
            }
            assertThat(committed).isNotEmpty();
            assertThat(run("mount", "-o", "remount,size=100m", disk.toString())).isTrue();
            var end = Instant.now().plus(PATIENCE);
            while (!writes(database, MORE_THAN_FITS)) {
                assertThat(Instant.now()).isBefore(end);
            }
            assertThat(database.<List<ItemNumber>>read(
                            tx -> tx.mapper(ItemMapper.class).numbers()))
                    .containsAll(committed)
                    .contains(new ItemNumber(MORE_THAN_FITS));
        }
    }

    private static boolean writes(ModuleDatabase database, int number) {
        try {
            database.run(tx -> tx.mapper(ItemMapper.class)
                    .insert(ModuleStoreContract.item(number, Optional.empty(), Optional.empty())));
            return true;
        } catch (DatabaseUnavailable e) {
            return false;
        }
    }

    private static boolean run(String... command) throws InterruptedException {
        try {
            return new ProcessBuilder(command).start().waitFor() == 0;
        } catch (IOException e) {
            return false;
        }
    }
}
