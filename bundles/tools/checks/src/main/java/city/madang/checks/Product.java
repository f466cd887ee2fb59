// SPDX-License-Identifier: Apache-2.0
package city.madang.checks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * A checkout of the product, or of a solution outside of it, after its build.
 *
 * @param root the folder with the root pom
 */
public record Product(Path root) {
    private static final Set<String> PLAIN_JARS = Set.of("testkit", "http", "json", "tcp");

    /** Modules that have contents yet, ordered by kind and id. */
    public List<BundleModule> modules() throws IOException {
        var modules = new ArrayList<BundleModule>();
        for (var kind : BundleModule.Kind.values()) {
            var folder = root.resolve(kind.folder());
            if (Files.isDirectory(folder)) {
                try (var children = Files.list(folder)) {
                    children.filter(child -> Files.isDirectory(child.resolve("src/main")))
                            .filter(child -> !isPlainJar(kind, child))
                            .map(child ->
                                    new BundleModule(kind, child.getFileName().toString(), child))
                            .sorted((one, other) -> one.id().compareTo(other.id()))
                            .forEach(modules::add);
                }
            }
        }
        return modules;
    }

    /** What authors of drivers test with is never deployed, and what drivers share lies in each of them. */
    private static boolean isPlainJar(BundleModule.Kind kind, Path folder) {
        return kind == BundleModule.Kind.DRIVER
                && PLAIN_JARS.contains(folder.getFileName().toString());
    }

    public List<BundleModule> modules(BundleModule.Kind kind) throws IOException {
        return modules().stream().filter(module -> module.kind() == kind).toList();
    }
}
