// SPDX-License-Identifier: Apache-2.0
package city.madang.testkit;

import city.madang.kit.Databases;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Blob;
import java.sql.Clob;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Collectors;

/** Every row of every table as text. */
final class RawRows {
    private RawRows() {}

    static String of(Databases databases) {
        try (var database = databases.open("testkit", RawRows.class.getClassLoader())) {
            database.parse(List.of(RawMapper.class));
            return database.read(tx -> {
                var mapper = tx.mapper(RawMapper.class);
                return mapper.tables().stream()
                        .flatMap(table -> mapper.rows(table).stream()
                                .map(row -> table + " "
                                        + row.values().stream()
                                                .map(RawRows::text)
                                                .collect(Collectors.joining(" | "))))
                        .collect(Collectors.joining("\n"));
            });
        }
    }

    /** What stands in a backup that Derby makes, byte for byte. */
    static String backup(Databases databases, Path folder) {
        try (var database = databases.open("testkit", RawRows.class.getClassLoader())) {
            database.parse(List.of(RawMapper.class));
            database.run(tx -> tx.mapper(RawMapper.class).backup(folder.toString()));
        }
        try (var files = Files.walk(folder)) {
            var text = new StringBuilder();
            for (var file : files.filter(Files::isRegularFile).toList()) {
                text.append(Files.readString(file, StandardCharsets.ISO_8859_1));
            }
            return text.toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(Object value) {
        try {
            if (value instanceof Clob text) {
                return text.getSubString(1, (int) text.length());
            }
            if (value instanceof Blob bytes) {
                return new String(bytes.getBytes(1, (int) bytes.length()), StandardCharsets.UTF_8);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return value instanceof byte[] bytes ? new String(bytes, StandardCharsets.UTF_8) : String.valueOf(value);
    }
}
