// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.files;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/**
 * What is written beside a staged file, last and whole: an upload is there when its note is.
 *
 * @param type media type
 * @param sha256 of the content as it is kept, in hexadecimal digits; empty text for one that an older version staged
 */
record StagedNote(String type, String name, String sha256, Verdict verdict) {
    static StagedNote read(Path file) throws IOException {
        var lines = Files.readAllLines(file);
        var older = lines.size() < 4;
        return new StagedNote(
                lines.get(0),
                lines.get(1),
                older ? "" : lines.get(2),
                older ? Verdict.CLEAN : Verdict.valueOf(lines.get(3)));
    }

    void write(Path half, Path whole) throws IOException {
        Files.writeString(half, String.join("\n", type, name, sha256, verdict.name(), ""));
        Disk.sync(half);
        Files.move(half, whole, StandardCopyOption.ATOMIC_MOVE);
    }
}
