// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.study;

import city.madang.solution.study.domain.Pack;
import city.madang.solution.study.domain.PackFile;
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
        return Pack.of(DataFiles::lines);
    }

    /** A file of the pack as it ships. */
    public static List<String> lines(PackFile file) {
        try (var content = DataFiles.class.getResourceAsStream("/study/" + file.fileName());
                var reader = new BufferedReader(new InputStreamReader(content, StandardCharsets.UTF_8))) {
            return reader.lines().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
