// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.modules.installing;

import city.madang.kit.modules.catalogue.Jars;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarInputStream;
import java.util.jar.JarOutputStream;
import java.util.zip.ZipEntry;

/** {@link ShelfModule} as a jar. */
final class ShelfJar {
    private static final String HOME = "city/madang/kit/modules/installing/";

    private ShelfJar() {}

    /**
     * Puts it into a repository.
     *
     * @param scripts SQL of V1, V2 and so on
     */
    static Path put(Path repository, String version, List<String> scripts) throws IOException {
        var bytes = new ByteArrayOutputStream();
        var plain = new JarInputStream(new ByteArrayInputStream(Jars.solution("shelf", version, "")));
        try (var jar = new JarOutputStream(bytes, plain.getManifest())) {
            for (var name : List.of("ShelfModule.class", "ShelfMapper.class", "ShelfMapper.xml")) {
                entry(jar, HOME + name, ShelfJar.class.getResourceAsStream(name).readAllBytes());
            }
            entry(jar, "shelf-version", version.getBytes(StandardCharsets.UTF_8));
            jar.putNextEntry(new ZipEntry("db/"));
            jar.putNextEntry(new ZipEntry("db/shelf/"));
            for (int i = 0; i < scripts.size(); i++) {
                var name = "db/shelf/V" + (i + 1) + "__script.sql";
                entry(jar, name, scripts.get(i).getBytes(StandardCharsets.UTF_8));
            }
        }
        var file = repository.resolve(Jars.path("shelf", version));
        Files.createDirectories(file.getParent());
        return Files.write(file, bytes.toByteArray());
    }

    private static void entry(JarOutputStream jar, String name, byte[] content) throws IOException {
        jar.putNextEntry(new ZipEntry(name));
        jar.write(content);
    }
}
