// SPDX-License-Identifier: Apache-2.0
package city.madang.checks;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Third-party packages that kit bundles may import; everything else is refused. The file {@code libraries.txt} has a line
 * {@code package prefix = ids of kit bundles} for each, {@code *} for all.
 */
public final class LibraryList {
    private final Map<String, List<String>> importers;

    LibraryList(Map<String, List<String>> importers) {
        this.importers = Map.copyOf(importers);
    }

    /** The product's own list. */
    public static LibraryList ofTheKit() throws IOException {
        var importers = new LinkedHashMap<String, List<String>>();
        try (var in = LibraryList.class.getResourceAsStream("libraries.txt");
                var lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                if (!line.isBlank() && !line.startsWith("#")) {
                    var parts = line.split("=");
                    importers.put(parts[0].strip(), List.of(parts[1].strip().split(" +")));
                }
            }
        }
        return new LibraryList(importers);
    }

    boolean allows(String kitBundle, String packageName) {
        return importers.entrySet().stream()
                .anyMatch(entry -> (packageName + ".").startsWith(entry.getKey() + ".")
                        && (entry.getValue().contains("*") || entry.getValue().contains(kitBundle)));
    }
}
