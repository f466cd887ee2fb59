// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.operations.etc;

import city.madang.kit.Capabilities;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.jar.Attributes;
import java.util.jar.JarInputStream;
import java.util.regex.Pattern;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;

/**
 * Programs of modules in an installation: those that came with the release, and those that archives brought, which stay in the repository
 * when the archive is gone.
 */
public final class Programs {
    private static final String JAR = ".jar";
    /** Lies beside a module's jar that an archive brought. */
    private static final String BROUGHT = ".jar.archive";

    private static final Pattern ID = Pattern.compile("[A-Za-z][A-Za-z0-9-]*");

    private final Installation city;

    public Programs(Installation city) {
        this.city = city;
    }

    /** Files of the repository, from its root, that the release did not bring. */
    public List<Path> brought() throws IOException {
        var repository = city.repository();
        if (!Files.isDirectory(repository)) {
            return List.of();
        }
        var bill = bill();
        var brought = new ArrayList<Path>();
        for (var folder : foldersWithJars(repository)) {
            try (var files = Files.list(folder)) {
                var all = files.filter(Files::isRegularFile).sorted().toList();
                if (all.stream().anyMatch(file -> isBrought(file, repository, bill))) {
                    all.forEach(file -> brought.add(repository.relativize(file)));
                }
            }
        }
        return brought;
    }

    /** Modules that the city file wants and whose program is neither in one of these places nor in this installation's repository. */
    public List<String> nowhere(List<Path> places) throws IOException {
        var file = city.cityFile();
        if (Files.notExists(file)) {
            return List.of();
        }
        var wanted = CfgFile.read(file).effective("modules", city.environment()).orElse("");
        var missing = new TreeSet<>(List.of(wanted.split("[,\\s]+")));
        missing.remove("");
        for (var place : places) {
            if (!missing.isEmpty()) {
                missing.removeAll(modules(place));
            }
        }
        return List.copyOf(missing);
    }

    /** Ids of the modules whose jars or archives lie below a folder, which may be absent. */
    private static Set<String> modules(Path folder) throws IOException {
        var ids = new TreeSet<String>();
        if (Files.isDirectory(folder)) {
            try (var files = Files.walk(folder)) {
                for (var file : files.filter(Files::isRegularFile).toList()) {
                    try (var content = Files.newInputStream(file)) {
                        read(file.toString(), content, ids);
                    }
                }
            }
        }
        return ids;
    }

    private static void read(String name, InputStream content, Set<String> ids) throws IOException {
        if (name.endsWith(JAR)) {
            id(content).ifPresent(ids::add);
        } else if (name.endsWith(".kar")) {
            var archive = new ZipInputStream(content);
            for (var entry = archive.getNextEntry(); entry != null; entry = archive.getNextEntry()) {
                if (entry.getName().endsWith(JAR)) {
                    id(archive).ifPresent(ids::add);
                }
            }
        }
    }

    private static Optional<String> id(InputStream jar) throws IOException {
        try {
            var manifest = new JarInputStream(jar, false).getManifest();
            return Optional.ofNullable(manifest)
                    .map(all -> all.getMainAttributes().getValue(new Attributes.Name("Provide-Capability")))
                    .flatMap(header ->
                            Capabilities.in(header, "madang.solution").stream().findFirst())
                    .map(attributes -> attributes.getOrDefault("id", ""))
                    .filter(id -> ID.matcher(id).matches());
        } catch (ZipException damaged) {
            return Optional.empty();
        }
    }

    private static Set<Path> foldersWithJars(Path repository) throws IOException {
        try (var files = Files.walk(repository)) {
            var folders = new TreeSet<Path>();
            files.filter(file -> file.toString().endsWith(JAR)).forEach(file -> folders.add(file.getParent()));
            return folders;
        }
    }

    /** Without a bill of materials only what says so itself. */
    private static boolean isBrought(Path file, Path repository, Optional<String> bill) {
        var name = repository.relativize(file).toString().replace('\\', '/');
        return name.endsWith(BROUGHT)
                || name.endsWith(JAR) && bill.isPresent() && !bill.get().contains("\"" + "system/" + name + "\"");
    }

    private Optional<String> bill() throws IOException {
        var bill = city.etc().toAbsolutePath().resolveSibling("sbom.json");
        return Files.exists(bill) ? Optional.of(Files.readString(bill)) : Optional.empty();
    }
}
