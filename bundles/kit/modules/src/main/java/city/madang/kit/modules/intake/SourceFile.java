// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.modules.intake;

import java.nio.file.Path;
import java.util.List;

/** A file of another system, read record by record. */
interface SourceFile extends AutoCloseable {
    /** @throws IllegalArgumentException when it cannot be read, saying why */
    static SourceFile open(Path file, Mapping mapping) {
        return switch (mapping.format()) {
            case CSV -> new CsvFile(file, mapping);
            case JSON -> new JsonFile(file, mapping);
            case XML -> new XmlFile(file, mapping);
        };
    }

    /** What the cells are called. */
    List<String> header();

    /** The next record; empty at the end. */
    List<String> next();

    /** Where the last record began, from 1: its line, or, where a file has no lines, which record it was. */
    long line();

    @Override
    void close();
}
