// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.study;

import city.madang.solution.study.domain.Item;
import city.madang.solution.study.domain.Line;
import city.madang.solution.study.domain.Pack;
import city.madang.solution.study.domain.PackFile;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/** The data that the module brings, below {@code study/} in its jar. */
public final class DataFiles {
    private DataFiles() {}

    public static Pack pack() {
        return Pack.of(DataFiles::lines);
    }

    /** Heading, item and name are keys of texts; prices are US cents. */
    public static List<Line> parkingPilot() {
        return Pack.cells(lines("parking-pilot.csv")).stream()
                .map(row -> new Line(
                        "",
                        Item.Sort.COST,
                        "parking",
                        row[1],
                        row[0],
                        Optional.of(BigDecimal.ONE),
                        "",
                        Optional.of(Long.parseLong(row[3])),
                        "USD",
                        "",
                        Integer.parseInt(row[2]),
                        1,
                        "",
                        ""))
                .toList();
    }

    /** A file of the pack as it ships. */
    public static List<String> lines(PackFile file) {
        return lines(file.fileName());
    }

    private static List<String> lines(String name) {
        try (var content = DataFiles.class.getResourceAsStream("/study/" + name);
                var reader = new BufferedReader(new InputStreamReader(content, StandardCharsets.UTF_8))) {
            return reader.lines().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
