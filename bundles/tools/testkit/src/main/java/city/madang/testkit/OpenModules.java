// SPDX-License-Identifier: Apache-2.0
package city.madang.testkit;

import city.madang.kit.Modules;
import city.madang.kit.OpenModule;
import city.madang.kit.modules.intake.CsvImport;
import city.madang.kit.modules.opening.ModuleStates;
import city.madang.kit.modules.opening.Openings;
import city.madang.module.ModuleReport;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;

/**
 * The modules of a test city, which are not installed but opened; and those that could be: {@code known-modules.properties} on the
 * class path names the file with the facts of each, below the folder in which the test runs.
 */
record OpenModules(Openings openings, ModuleStates states) implements Modules {
    @Override
    public List<ModuleReport> list() {
        var ids = new TreeSet<>(states.present());
        ids.addAll(known().stringPropertyNames());
        return ids.stream()
                .map(id -> {
                    var now = states.of(id);
                    return new ModuleReport(id, now.version(), now.state(), now.reason(), List.of());
                })
                .toList();
    }

    @Override
    public Optional<String> facts(String id) {
        return Optional.ofNullable(known().getProperty(id)).map(file -> {
            try {
                return Files.readString(Path.of(file));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    private static Properties known() {
        var known = new Properties();
        try (var list =
                Thread.currentThread().getContextClassLoader().getResourceAsStream("known-modules.properties")) {
            if (list != null) {
                known.load(list);
            }
            return known;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public CompletableFuture<ModuleReport> install(String id) {
        throw new UnsupportedOperationException();
    }

    @Override
    public CompletableFuture<ModuleReport> update(String id, String version) {
        throw new UnsupportedOperationException();
    }

    @Override
    public CompletableFuture<ModuleReport> remove(String id) {
        throw new UnsupportedOperationException();
    }

    @Override
    public OpenModule opened(String module) {
        return openings.opened(module).orElseThrow(() -> new IllegalArgumentException(module + " is not open"));
    }

    @Override
    public String importFile(String module, Path file, Path mapping, Consumer<String> progress) {
        return CsvImport.run(opened(module), file, mapping, progress);
    }
}
