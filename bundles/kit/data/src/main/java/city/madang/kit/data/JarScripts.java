// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.data;

import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import org.flywaydb.core.api.ResourceProvider;
import org.flywaydb.core.api.resource.LoadableResource;

/**
 * A module's scripts out of a jar that nobody has loaded. They are read at once, since what Flyway finds by a class loader keeps the jar
 * open, and takes another one under the same name for the first.
 */
final class JarScripts implements ResourceProvider {
    private final List<LoadableResource> scripts;

    private JarScripts(List<LoadableResource> scripts) {
        this.scripts = scripts;
    }

    static JarScripts read(String module, Path jar) throws IOException {
        var home = "db/" + module + "/";
        var scripts = new ArrayList<LoadableResource>();
        try (var file = new JarFile(jar.toFile())) {
            for (var entry : file.stream().toList()) {
                if (entry.getName().startsWith(home) && !entry.isDirectory()) {
                    try (var in = file.getInputStream(entry)) {
                        var text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
                        scripts.add(new Script(entry.getName(), home.length(), text));
                    }
                }
            }
        }
        return new JarScripts(scripts);
    }

    @Override
    public LoadableResource getResource(String name) {
        return scripts.stream()
                .filter(script -> script.getRelativePath().equals(name))
                .findFirst()
                .orElse(null);
    }

    @Override
    public Collection<LoadableResource> getResources(String prefix, String[] suffixes) {
        return scripts.stream()
                .filter(script -> script.getFilename().startsWith(prefix))
                .filter(script -> Stream.of(suffixes).anyMatch(script.getFilename()::endsWith))
                .toList();
    }

    private static final class Script extends LoadableResource {
        private final String path;
        private final int home;
        private final String text;

        Script(String path, int home, String text) {
            this.path = path;
            this.home = home;
            this.text = text;
        }

        @Override
        public Reader read() {
            return new StringReader(text);
        }

        @Override
        public String getAbsolutePath() {
            return path;
        }

        @Override
        public String getAbsolutePathOnDisk() {
            return path;
        }

        @Override
        public String getFilename() {
            return path.substring(path.lastIndexOf('/') + 1);
        }

        @Override
        public String getRelativePath() {
            return path.substring(home);
        }
    }
}
