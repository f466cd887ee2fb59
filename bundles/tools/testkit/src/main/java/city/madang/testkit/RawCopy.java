// SPDX-License-Identifier: Apache-2.0
package city.madang.testkit;

import city.madang.data.Tx;
import city.madang.kit.Databases;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/** What stands in a copy of the whole database: every byte of Derby's backup, every row of PostgreSQL's tables. */
final class RawCopy {
    private RawCopy() {}

    static String of(Databases databases, Path folder) {
        try (var database = databases.open("testkit", RawCopy.class.getClassLoader())) {
            database.parse(List.of(RawMapper.class));
            return database.inTransaction(
                    tx -> tx.mapper(RawMapper.class).isDerby() ? backup(tx, folder.resolve("raw-copy")) : rows(tx));
        }
    }

    private static String rows(Tx tx) {
        var mapper = tx.mapper(RawMapper.class);
        return mapper.tables().stream()
                .flatMap(table -> mapper.rows(table).stream().map(row -> table + " " + row.values()))
                .collect(Collectors.joining("\n"));
    }

    private static String backup(Tx tx, Path folder) {
        tx.mapper(RawMapper.class).backup(folder.toString());
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
}
