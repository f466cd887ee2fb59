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
import java.util.function.Function;
import java.util.stream.Collectors;

/** What stands in a copy of the whole database: every byte of Derby's backup, every row of PostgreSQL's tables. */
final class RawCopy {
    private RawCopy() {}

    static String of(Databases databases, Path folder) {
        var copy = folder.resolve("raw-copy");
        return inside(databases, tx -> tx.mapper(RawMapper.class).isDerby() ? read(tx, copy) : rows(tx));
    }

    /** Modules that have tables. */
    static List<String> modules(Databases databases) {
        return inside(databases, tx -> tx.mapper(RawMapper.class).modules());
    }

    private static <T> T inside(Databases databases, Function<Tx, T> work) {
        try (var database = databases.open("testkit", RawCopy.class.getClassLoader())) {
            database.parse(List.of(RawMapper.class));
            return database.inTransaction(work);
        }
    }

    private static String rows(Tx tx) {
        var mapper = tx.mapper(RawMapper.class);
        return mapper.tables().stream()
                .flatMap(table -> mapper.rows(table).stream().map(row -> table + " " + row.values()))
                .collect(Collectors.joining("\n"));
    }

    private static String read(Tx tx, Path folder) {
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
