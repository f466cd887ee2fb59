// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.search;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The folders of the index: numbered, so that a new one can be built beside the one that serves. */
final class IndexFolders {
    private static final Logger LOG = LoggerFactory.getLogger(IndexFolders.class);

    private final Path root;

    IndexFolders(Path root) {
        this.root = root;
    }

    /** The newest index that can serve, else an empty one. All others are removed. */
    OpenIndex open(Preparation preparation) throws IOException {
        for (var folder : numbered()) {
            try {
                if (OpenIndex.serves(folder, preparation)) {
                    var index = OpenIndex.open(folder, preparation);
                    removeAllBut(index);
                    return index;
                }
            } catch (IOException | RuntimeException e) {
                LOG.info("The index in {} is damaged or too old and will be built again: {}", folder, e.toString());
            }
        }
        var index = create(preparation);
        index.markWhole();
        index.commit();
        removeAllBut(index);
        return index;
    }

    /** An empty index beside the others. */
    OpenIndex create(Preparation preparation) throws IOException {
        var newest = numbered().stream().mapToLong(IndexFolders::number).max().orElse(0);
        return OpenIndex.create(Files.createDirectory(root.resolve(Long.toString(newest + 1))), preparation);
    }

    void removeAllBut(OpenIndex kept) throws IOException {
        for (var folder : numbered()) {
            if (!folder.equals(kept.folder())) {
                remove(folder);
            }
        }
    }

    static void remove(Path folder) throws IOException {
        List<Path> content;
        try (var walk = Files.walk(folder)) {
            content = walk.sorted(Comparator.reverseOrder()).toList();
        }
        for (var file : content) {
            Files.deleteIfExists(file);
        }
    }

    /** Newest first. */
    private List<Path> numbered() throws IOException {
        try (var all = Files.list(root)) {
            return all.filter(f -> f.getFileName().toString().matches("[0-9]{1,18}"))
                    .sorted(Comparator.comparingLong(IndexFolders::number).reversed())
                    .toList();
        }
    }

    private static long number(Path folder) {
        return Long.parseLong(folder.getFileName().toString());
    }
}
