// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.data;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;

/** Jars of a module with nothing in them but scripts. */
public final class Jars {
    private Jars() {}

    /**
     * Writes one in place of what is there.
     *
     * @param scripts by their names under {@code db/<module>/}
     */
    public static Path write(Path jar, String module, Map<String, String> scripts) {
        try (var out = new JarOutputStream(Files.newOutputStream(jar))) {
            out.putNextEntry(new JarEntry("db/"));
            out.putNextEntry(new JarEntry("db/" + module + "/"));
            for (var script : new TreeMap<>(scripts).entrySet()) {
                out.putNextEntry(new JarEntry("db/" + module + "/" + script.getKey()));
                out.write(script.getValue().getBytes(StandardCharsets.UTF_8));
            }
            return jar;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
