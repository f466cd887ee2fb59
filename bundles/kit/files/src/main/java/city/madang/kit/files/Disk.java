// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.files;

import java.io.File;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.UUID;

/** Writing that survives the loss of power: bytes are synced before the name, names before anything that relies on them. */
final class Disk {
    private Disk() {}

    /** 32 hexadecimal digits that nobody can guess. */
    static String newName() {
        return UUID.randomUUID().toString().replace("-", "");
    }

    static void sync(Path file) throws IOException {
        try (var channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
    }

    static void syncFolder(Path folder) throws IOException {
        if (File.separatorChar == '\\') {
            return; // Windows cannot open a folder and needs no sync of it.
        }
        try (var channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }

    /** Makes the folder if it is not there; its name is synced then. */
    static void makeFolder(Path folder) throws IOException {
        if (Files.isDirectory(folder)) {
            return;
        }
        try {
            Files.createDirectory(folder);
        } catch (FileAlreadyExistsException e) {
            return; // Another thread or node was quicker.
        }
        syncFolder(folder.getParent());
    }

    /** A second name for the same synced bytes, or a synced copy where the file system knows no links. */
    static void link(Path from, Path to) throws IOException {
        try {
            Files.createLink(to, from);
        } catch (UnsupportedOperationException e) {
            Files.copy(from, to);
            sync(to);
        }
    }
}
