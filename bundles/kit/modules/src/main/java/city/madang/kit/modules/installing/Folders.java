// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.modules.installing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;

/** Folders as wholes. */
final class Folders {
    private static final String NAMES = "unix:nlink";

    private Folders() {}

    /** What the folder alone takes: files that have another name elsewhere are not counted. */
    static long bytes(Path folder) throws IOException {
        try (var all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile).mapToLong(Folders::ownBytes).sum();
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

    /** Nothing happens when it is not there. */
    static void delete(Path folder) {
        if (!Files.exists(folder)) {
            return;
        }
        try (var all = Files.walk(folder)) {
            for (var each : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(each);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The folder " + folder + " cannot be deleted", e);
        }
    }
}
