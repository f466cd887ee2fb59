// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.files;

import city.madang.file.FileId;
import city.madang.kit.ModuleDatabase;
import java.io.IOException;
import java.nio.file.Files;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Has those files scanned that came while the scanner was away. Several nodes may do it at once: the answer is the same. */
final class Rescan implements Runnable {
    private static final int AT_ONCE = 100;
    private static final Logger LOG = LoggerFactory.getLogger(Rescan.class);
    private final ModuleDatabase database;
    private final Shelves shelves;
    private final Scanner scanner;

    Rescan(ModuleDatabase database, Shelves shelves, Scanner scanner) {
        this.database = database;
        this.shelves = shelves;
        this.scanner = scanner;
    }

    @Override
    public void run() {
        try {
            for (var id : database.read(tx -> tx.mapper(FileMapper.class).waiting(AT_ONCE))) {
                judge(id);
            }
        } catch (IOException | RuntimeException e) {
            LOG.info("files that wait for the virus scanner go on waiting: {}", e.toString());
        }
    }

    private void judge(FileId id) throws IOException {
        var file = shelves.content(id);
        var harm = Files.exists(file) ? scanner.harm(file) : java.util.Optional.<String>empty();
        database.run(tx -> {
            var mapper = tx.mapper(FileMapper.class);
            mapper.verdict(id, (harm.isPresent() ? Verdict.INFECTED : Verdict.CLEAN).name());
            mapper.waitsNoMore(id);
        });
        if (harm.isPresent()) {
            LOG.warn("file {} was taken while the scanner was away; it is {} and was removed", id, harm.get());
            Files.deleteIfExists(file);
            Files.deleteIfExists(shelves.preview(id));
        }
    }
}
