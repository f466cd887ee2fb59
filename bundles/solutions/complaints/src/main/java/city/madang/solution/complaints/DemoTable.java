// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.complaints;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Reads the tables of the demo: lines of cells with a bar between them; lines with {@code #} are remarks. */
final class DemoTable {
    private DemoTable() {}

    static List<List<String>> read(String name) {
        var in = DemoTable.class.getResourceAsStream("/demo/complaints/" + name + ".txt");
        try (var lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return lines.lines()
                    .filter(line -> !line.startsWith("#") && !line.isBlank())
                    .map(line -> List.of(line.strip().split("\\s+\\|\\s+")))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
