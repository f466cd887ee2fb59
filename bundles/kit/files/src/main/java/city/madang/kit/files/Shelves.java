// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.files;

import city.madang.file.FileId;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;

/** Where which file lies; the package comment draws it. */
final class Shelves {
    static final int FOLDERS = 256;

    private final Path root;
    private final Path staged;

    Shelves(Path root) {
        this.root = root;
        staged = root.resolve("staged");
        try {
            Files.createDirectories(staged);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Path staged() {
        return staged;
    }

    Path staged(String id, String part) {
        return staged.resolve(id + "." + part);
    }

    /** Says that {@code id} was attached as {@code file} by a unit of work that may still be rolled back. */
    Path note(String id, FileId file) {
        return staged(id, "link-" + file.value());
    }

    Path content(FileId id) {
        return root.resolve(id.value().substring(0, 2)).resolve(id.value());
    }

    Path preview(FileId id) {
        return root.resolve(id.value().substring(0, 2)).resolve(id.value() + ".preview");
    }

    /** One of the {@value #FOLDERS} folders of stored files; it may not exist. */
    Path folder(int number) {
        return root.resolve(start(number));
    }

    /** How the ids of all files in a folder start. */
    static String start(int number) {
        return HexFormat.of().toHexDigits((byte) number);
    }
}
