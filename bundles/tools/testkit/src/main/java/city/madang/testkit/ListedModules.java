// SPDX-License-Identifier: Apache-2.0
package city.madang.testkit;

import city.madang.identity.Role;
import city.madang.kit.Modules;
import city.madang.kit.OpenModule;
import city.madang.module.ModuleReport;
import city.madang.module.ModuleState;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;

/** A catalogue that needs no container: what is asked for has happened. */
public final class ListedModules implements Modules {
    private static final List<String> VERSIONS = List.of("1.1.0", "1.0.0");

    private final Map<String, ModuleReport> reports = new TreeMap<>(Map.of(
            "stand", new ModuleReport("stand", "1.0.0", ModuleState.OPEN, "", VERSIONS),
            "parking", new ModuleReport("parking", "1.1.0", ModuleState.ABSENT, "", VERSIONS),
            "voting", new ModuleReport("voting", "1.0.0", ModuleState.FAILED, "V2 <failed>", VERSIONS)));

    @Override
    public List<ModuleReport> list() {
        return List.copyOf(reports.values());
    }

    @Override
    public Set<Role> roles() {
        return Set.of(Role.of("stand.warden"));
    }

    @Override
    public List<Locale> languages() {
        return List.of(Locale.ENGLISH, Locale.KOREAN);
    }

    @Override
    public CompletableFuture<ModuleReport> install(String id) {
        return now(id, "1.1.0", ModuleState.OPEN);
    }

    @Override
    public CompletableFuture<ModuleReport> update(String id, String version) {
        return now(id, version, ModuleState.OPEN);
    }

    @Override
    public CompletableFuture<ModuleReport> remove(String id) {
        return now(id, "1.1.0", ModuleState.ABSENT);
    }

    @Override
    public OpenModule opened(String module) {
        throw new UnsupportedOperationException();
    }

    @Override
    public String importFile(String module, Path file, Path mapping, Consumer<String> progress) {
        throw new UnsupportedOperationException();
    }

    private CompletableFuture<ModuleReport> now(String id, String version, ModuleState state) {
        var report = new ModuleReport(id, version, state, "", VERSIONS);
        reports.put(id, report);
        return CompletableFuture.completedFuture(report);
    }
}
