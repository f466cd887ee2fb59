// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.data.copy;

import city.madang.kit.Sha256;
import com.fasterxml.jackson.core.JacksonException;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.SortedMap;

/**
 * What a copy has in it, in {@code copy.json}, which is written last.
 *
 * @param version the last of the module's scripts that ran; empty when none did
 * @param made when, in UTC as ISO 8601 has it
 * @param engine {@code derby} or {@code postgresql}
 * @param tables what each table's file has, by the table's name
 */
public record CopySheet(String module, String version, String made, String engine, SortedMap<String, Content> tables) {
    static final String NAME = "copy.json";

    /**
     * @param rows how many
     * @param sha256 of its file
     */
    public record Content(long rows, String sha256) {}

    /** @throws IOException when there is none, or it is of another module */
    static CopySheet read(String module, Path folder) throws IOException {
        var file = folder.resolve(NAME);
        if (Files.notExists(file)) {
            throw new IOException("There is no whole copy in " + folder + ": " + NAME + " is missing");
        }
        CopySheet sheet;
        try {
            sheet = Json.MAPPER.readValue(file.toFile(), CopySheet.class);
        } catch (JacksonException e) {
            throw new IOException(file + " cannot be read", e);
        }
        if (!module.equals(sheet.module)) {
            throw new IOException(folder + " has a copy of " + sheet.module + ", not of " + module);
        }
        return sheet;
    }

    void write(Path folder) throws IOException {
        Json.MAPPER
                .writerWithDefaultPrettyPrinter()
                .writeValue(folder.resolve(NAME).toFile(), this);
        for (var each : new Path[] {folder.resolve(NAME), folder}) {
            try (var channel = FileChannel.open(each, StandardOpenOption.READ)) {
                channel.force(true);
            }
        }
    }

    /** @throws IOException when a file is not as it was written */
    void check(Path folder) throws IOException {
        for (var table : tables.entrySet()) {
            var file = TableFile.in(folder, table.getKey());
            if (Files.notExists(file) || !Sha256.of(file).equals(table.getValue().sha256)) {
                throw new IOException("The copy is not whole: " + file + " is missing or was changed");
            }
        }
    }
}
