// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.modules.installing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** How much of the disk a folder takes. */
final class FolderSize {
    private static final String NAMES = "unix:nlink";

    private FolderSize() {}

    /** What the folder alone takes: files that have another name elsewhere are not counted. */
    static long of(Path folder) throws IOException {
        try (var all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile)
                    .mapToLong(FolderSize::ownBytes)
                    .sum();
        }
    }

    private static long ownBytes(Path file) {
        try {
            boolean links = file.getFileSystem().supportedFileAttributeViews().contains("unix");
            return links && (int) Files.getAttribute(file, NAMES) > 1 ? 0 : Files.size(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
