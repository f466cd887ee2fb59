// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.operations.backup;

import city.madang.kit.ClosedDatabases;
import city.madang.kit.Folders;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.ServiceLoader;
import java.util.jar.JarFile;

/**
 * The kit's bundle for data without a container: some of its libraries lie inside of it, where only a container finds them, so they are
 * put into a temporary folder.
 */
public final class DataBundle implements AutoCloseable {
    private static final String BUNDLE = "city/madang/kit-data";
    /** Below the repository: what the bundle imports for what is done here. */
    private static final List<String> LIBRARIES = List.of(
            "com/fasterxml/jackson/core",
            "commons-io/commons-io",
            "org/apache/commons/commons-csv",
            "org/mybatis/mybatis",
            "org/ops4j/pax/logging/pax-logging-api");

    private final Path unpacked;
    private final URLClassLoader loader;

    /** @param repository with the bundle */
    public DataBundle(Path repository) throws IOException {
        unpacked = Files.createTempDirectory("madang-data");
        var places = new ArrayList<URL>();
        for (var bundle : jars(repository.resolve(BUNDLE))) {
            places.add(bundle.toUri().toURL());
            for (var inside : unpack(bundle)) {
                places.add(inside.toUri().toURL());
            }
        }
        for (var library : LIBRARIES) {
            for (var jar : jars(repository.resolve(library))) {
                places.add(jar.toUri().toURL());
            }
        }
        loader = new URLClassLoader(places.toArray(URL[]::new), DataBundle.class.getClassLoader());
    }

    /** All jars below a folder, which may be absent. */
    static List<Path> jars(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (var all = Files.walk(folder)) {
            return all.filter(file -> file.toString().endsWith(".jar")).sorted().toList();
        }
    }

    private List<Path> unpack(Path bundle) throws IOException {
        var jars = new ArrayList<Path>();
        try (var file = new JarFile(bundle.toFile())) {
            for (var entry : file.stream().toList()) {
                if (entry.getName().endsWith(".jar")) {
                    var jar = unpacked.resolve(entry.getName().replace('/', '-'));
                    try (var in = file.getInputStream(entry)) {
                        Files.copy(in, jar);
                    }
                    jars.add(jar);
                }
            }
        }
        return jars;
    }

    /** What opens databases. */
    public ClosedDatabases databases() throws IOException {
        return ServiceLoader.load(ClosedDatabases.class, loader)
                .findFirst()
                .orElseThrow(() -> new IOException("the installation is damaged: its bundle for data is missing"));
    }

    @Override
    public void close() throws IOException {
        loader.close();
        Folders.delete(unpacked);
    }
}
