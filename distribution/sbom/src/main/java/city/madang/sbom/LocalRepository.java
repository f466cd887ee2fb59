// SPDX-License-Identifier: Apache-2.0
package city.madang.sbom;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The repository that the build took its libraries from: it knows a jar by its bytes, and the licences that its POM names. */
final class LocalRepository {
    private final Path folder;
    private final Map<Long, List<Path>> bySize = new HashMap<>();

    LocalRepository(Path folder) throws IOException {
        this.folder = folder;
        try (var files = Files.walk(folder)) {
            for (var file : files.filter(f -> f.toString().endsWith(".jar")).toList()) {
                bySize.computeIfAbsent(Files.size(file), size -> new ArrayList<>())
                        .add(file);
            }
        }
    }

    Optional<Coordinates> find(byte[] content) throws IOException {
        for (var file : bySize.getOrDefault((long) content.length, List.of())) {
            if (Arrays.equals(Files.readAllBytes(file), content)) {
                return Optional.of(Coordinates.of(folder.relativize(file)));
            }
        }
        return Optional.empty();
    }

    /** Those of the POM, or else of the nearest of its parents that names any. */
    List<String> licences(Coordinates of) throws IOException {
        var file = folder.resolve(of.pom());
        if (Files.notExists(file)) {
            return List.of();
        }
        var pom = new Pom(Files.readString(file));
        var own = pom.licences();
        return own.isEmpty() && pom.parent().isPresent() ? licences(pom.parent().get()) : own;
    }
}
