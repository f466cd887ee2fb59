// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.modules.installing;

import city.madang.kit.modules.opening.ModuleStates;
import city.madang.kit.modules.opening.Openings;
import city.madang.module.Solution;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.function.BiFunction;

/** Starts and stops the solutions of jars as bundles are: each has a class loader of its own. */
final class BundlesInMemory extends ContainerInMemory {
    private final Openings openings;
    private final BiFunction<String, String, Path> jars;
    private final Map<String, Solution> solutions = new HashMap<>();

    /** @param jars by module and version */
    BundlesInMemory(ModuleStates states, Openings openings, BiFunction<String, String, Path> jars) {
        super(states);
        this.openings = openings;
        this.jars = jars;
    }

    /** What the container's folders hold after a stop. */
    void takeOver(BundlesInMemory before) {
        features.addAll(before.features);
        before.installed("").forEach(this::put);
    }

    /** As the container starts: what is installed is there again. */
    void start() {
        installed(MODULE).forEach((feature, version) -> placed(feature.substring(MODULE.length()), version));
    }

    /** The solution that was started last. */
    Shelf shelf() {
        return (Shelf) solutions.get("shelf");
    }

    @Override
    void placed(String id, String version) {
        gone(id);
        try {
            var loader = new Bundle(jars.apply(id, version).toUri().toURL());
            var solution = (Solution) loader.loadClass(ShelfModule.class.getName())
                    .getDeclaredConstructor()
                    .newInstance();
            solutions.put(id, solution);
            openings.add(solution, version);
        } catch (MalformedURLException | ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    void gone(String id) {
        var old = solutions.remove(id);
        if (old != null) {
            openings.remove(old);
            close((URLClassLoader) old.getClass().getClassLoader());
        }
    }

    private static void close(URLClassLoader loader) {
        try {
            loader.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Finds the shelf's own classes in the jar, all others where the test has them. */
    private static final class Bundle extends URLClassLoader {
        Bundle(URL jar) {
            super(new URL[] {jar}, BundlesInMemory.class.getClassLoader());
        }

        @Override
        protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
            synchronized (getClassLoadingLock(name)) {
                boolean own = name.startsWith(Shelf.class.getName()) && !name.equals(Shelf.class.getName());
                if (!own) {
                    return super.loadClass(name, resolve);
                }
                var known = findLoadedClass(name);
                return known == null ? findClass(name) : known;
            }
        }
    }
}
