// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.modules.records;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Where mappings and files lie on the server.
 *
 * @param mappings {@code etc/mappings}
 * @param files {@code import} in the data folder
 */
record ImportFolders(Path mappings, Path files) {
    List<String> mappingNames() {
        return names(mappings).stream().filter(name -> name.endsWith(".json")).toList();
    }

    List<String> fileNames() {
        return names(files);
    }

    /** @throws IllegalArgumentException when there is no such mapping */
    Path mapping(String name) {
        if (!mappingNames().contains(name)) {
            throw new IllegalArgumentException("there is no mapping " + name);
        }
        return mappings.resolve(name);
    }

    private static List<String> names(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (var all = Files.list(folder)) {
            return all.filter(Files::isRegularFile)
                    .map(file -> file.getFileName().toString())
                    .sorted()
                    .toList();
        } catch (IOException e) {
            return List.of();
        }
    }
}
