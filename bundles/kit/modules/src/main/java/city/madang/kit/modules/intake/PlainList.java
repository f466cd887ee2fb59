// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.modules.intake;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.TreeSet;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/**
 * Makes a plain CSV list of another system's file, with the mapping's fields as columns: people look at it and correct it before
 * the city takes it in.
 */
public final class PlainList {
    private PlainList() {}

    /**
     * Writes the list.
     *
     * @return a summary in plain English
     * @throws IllegalArgumentException when file or mapping are not right, or the list is there already, saying why
     */
    public static String make(Path file, Path mappingFile, Path list) {
        var mapping = MappingFile.read(mappingFile);
        var columns = new TreeSet<>(mapping.fields().keySet());
        if (Files.exists(list)) {
            throw new IllegalArgumentException(list + " is there already");
        }
        var said = new StringBuilder();
        int rows = 0;
        try (var source = SourceFile.open(file, mapping);
                var out = new CSVPrinter(Files.newBufferedWriter(list, StandardCharsets.UTF_8), CSVFormat.RFC4180)) {
            var reader = new RowReader(mapping, source.header(), columns);
            out.printRecord(columns);
            for (var cells = source.next(); !cells.isEmpty(); cells = source.next()) {
                try {
                    var row = reader.read(source.line(), cells);
                    out.printRecord(
                            columns.stream().map(column -> row.text(column).orElse("")));
                    rows++;
                } catch (IllegalArgumentException e) {
                    said.append("\nleft out ")
                            .append(source.line())
                            .append(": ")
                            .append(e.getMessage());
                }
            }
        } catch (IOException e) {
            throw new IllegalArgumentException(list + " cannot be written: " + e.getMessage(), e);
        }
        return rows + " rows in " + list + said;
    }
}
