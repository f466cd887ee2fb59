// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.files;

import city.madang.file.FileId;
import city.madang.file.StoredFile;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;

/**
 * What is known of a file, as a line of a copy: values as in addresses, with tabs between them.
 *
 * @param seq its place among the files of its owner
 */
public record KeptRow(
        FileId id,
        String owner,
        String name,
        String type,
        long size,
        boolean preview,
        Instant storedAt,
        String sha256,
        String verdict,
        long seq) {
    private static final String TAB = "\t";

    String line() {
        return String.join(
                TAB,
                id.value(),
                encoded(owner),
                encoded(name),
                encoded(type),
                String.valueOf(size),
                String.valueOf(preview),
                storedAt.toString(),
                sha256,
                verdict,
                String.valueOf(seq));
    }

    /** @throws IllegalArgumentException when it is no such line */
    static KeptRow of(String line) {
        var parts = line.split(TAB, -1);
        if (parts.length != 10) {
            throw new IllegalArgumentException("not a line of a copy: " + parts.length + " values");
        }
        return new KeptRow(
                new FileId(parts[0]),
                decoded(parts[1]),
                decoded(parts[2]),
                decoded(parts[3]),
                Long.parseLong(parts[4]),
                Boolean.parseBoolean(parts[5]),
                Instant.parse(parts[6]),
                parts[7],
                parts[8],
                Long.parseLong(parts[9]));
    }

    StoredFile file(String module) {
        return new StoredFile(id, module, owner, name, type, size, preview, storedAt);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }
}
