// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.study;

import city.madang.solution.study.domain.Funding;
import city.madang.solution.study.domain.Item;
import city.madang.solution.study.domain.Pack;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The data that the module brings, below {@code study/} in its jar. */
public final class DataFiles {
    private DataFiles() {}

    public static Pack pack() {
        return Pack.of(lines("questions.csv"), lines("rules.csv"), lines("conditions.csv"));
    }

    /** In US cents. */
    public static List<Item> parkingPilot() {
        return Pack.cells(lines("parking-pilot.csv")).stream()
                .map(row ->
                        new Item(row[0], Item.Sort.COST, row[0], Integer.parseInt(row[1]), 1, Long.parseLong(row[2])))
                .toList();
    }

    public static List<Funding> funding() {
        return Pack.cells(lines("funding.csv")).stream().map(Funding::of).toList();
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
