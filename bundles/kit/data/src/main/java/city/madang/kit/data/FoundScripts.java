// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.data;

import city.madang.kit.data.copy.WholeCopy;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.jar.JarOutputStream;
import java.util.regex.Pattern;
import org.flywaydb.core.api.MigrationVersion;

/** Scripts of modules among many jars. */
final class FoundScripts {
    private static final Pattern SCRIPT =
            Pattern.compile("db/([a-z0-9]+)/(?:derby/|postgresql/)?V([0-9_.]+?)__[^/]+\\.sql");

    /** Jars with the last of their scripts, by the module. */
    private final Map<String, List<Found>> found = new HashMap<>();

    private record Found(Path jar, MigrationVersion last) {}

    FoundScripts(Collection<Path> jars) throws IOException {
        for (var jar : jars) {
            var last = new HashMap<String, MigrationVersion>();
            try (var file = new JarFile(jar.toFile())) {
                file.stream().forEach(entry -> {
                    var script = SCRIPT.matcher(entry.getName());
                    if (script.matches()) {
                        last.merge(
                                script.group(1),
                                MigrationVersion.fromVersion(script.group(2)),
                                (one, other) -> one.compareTo(other) > 0 ? one : other);
                    }
                });
            }
            last.forEach((module, version) ->
                    found.computeIfAbsent(module, any -> new ArrayList<>()).add(new Found(jar, version)));
        }
    }

    /** @return modules of which no jar has the scripts that made their tables */
    List<String> putBeside(WholeCopy copy) throws IOException {
        var missing = new ArrayList<String>();
        for (var module : copy.modules()) {
            var version = copy.version(module);
            var jar = reaching(module, version);
            if (jar.isPresent()) {
                extract(module, jar.get(), copy.scripts(module));
            } else {
                missing.add(module);
            }
        }
        return missing;
    }

    /** The one that goes least beyond the version. */
    private Optional<Path> reaching(String module, String version) {
        var wanted = MigrationVersion.fromVersion(version);
        return found.getOrDefault(module, List.of()).stream()
                .filter(each -> each.last.compareTo(wanted) >= 0)
                .min((one, other) -> one.last.compareTo(other.last))
                .map(Found::jar);
    }

    private static void extract(String module, Path jar, Path target) throws IOException {
        try (var file = new JarFile(jar.toFile());
                var out = new JarOutputStream(Files.newOutputStream(target))) {
            for (var entry : file.stream().toList()) {
                if (entry.getName().startsWith("db/" + module + "/") && !entry.isDirectory()) {
                    var same = new JarEntry(entry.getName());
                    same.setTime(entry.getTime());
                    out.putNextEntry(same);
                    try (var in = file.getInputStream(entry)) {
                        in.transferTo(out);
                    }
                }
            }
        }
    }
}
