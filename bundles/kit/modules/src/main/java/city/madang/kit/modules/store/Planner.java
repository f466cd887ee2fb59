// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.modules.store;

import city.madang.kit.ModuleTables;
import city.madang.kit.modules.catalogue.CatalogueEntry;
import city.madang.kit.modules.catalogue.Needs;
import city.madang.kit.modules.catalogue.Shelf.Bundle;
import city.madang.kit.modules.installing.Refusal;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedMap;

/** Says what would happen, before anything does. Reads only. */
public final class Planner {
    private final Stock stock;
    private final ModuleTables tables;
    private final MemoryFigures memory = MemoryFigures.shipped();

    public Planner(Stock stock, ModuleTables tables) {
        this.stock = stock;
        this.tables = tables;
    }

    /**
     * What bringing this version would do.
     *
     * @param from the version that serves now; empty text when none does
     */
    public Plan plan(CatalogueEntry entry, String from) {
        try {
            var needs = Needs.of(entry, stock.catalogue(), stock.city().wanted());
            var also = needs.missing();
            var all = new ArrayList<>(also);
            all.add(entry);
            var obstacles = new ArrayList<Obstacle>();
            var bundles = bundles(all, obstacles);
            var disk = disk(all, bundles);
            obstacles(needs.unknown(), disk, obstacles);
            for (var each : all) {
                obstacles(each, obstacles);
            }
            var speaks = stock.speaks(entry);
            return new Plan(
                    entry,
                    from,
                    also,
                    obstacles,
                    bundles,
                    disk,
                    scripts(all),
                    rows(entry.id()),
                    speaks,
                    silent(speaks));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What was measured of the module's memory; empty when nobody has. */
    Optional<MemoryFigures.Figure> memory(CatalogueEntry entry) {
        return memory.of(entry);
    }

    /** Rows by table; none when the module never was here. */
    public SortedMap<String, Long> rows(String id) {
        return tables.rows(id);
    }

    /** Modules that the city wants and that need this one. */
    public List<String> needing(String id) {
        return Needs.needing(id, stock.catalogue(), stock.city().wanted());
    }

    private List<Bundle> bundles(List<CatalogueEntry> all, List<Obstacle> obstacles) {
        var started = stock.running().bundles();
        var fresh = new LinkedHashMap<String, Bundle>();
        for (var entry : all) {
            try {
                stock.shelf().bundles(entry).stream()
                        .filter(bundle -> !started.contains(bundle.path()))
                        .forEach(bundle -> fresh.put(bundle.path(), bundle));
            } catch (IOException e) {
                obstacles.add(new Obstacle(
                        "store.obstacle.unreadable.text",
                        List.of(entry.id(), e.getMessage()),
                        entry.id() + " cannot be read: " + e.getMessage()));
            }
        }
        return List.copyOf(fresh.values());
    }

    private Plan.Disk disk(List<CatalogueEntry> all, List<Bundle> bundles) throws IOException {
        long unpacked = 0;
        for (var entry : all) {
            unpacked += stock.shelf().toUnpack(entry);
        }
        var copied = bundles.stream().mapToLong(Bundle::bytes).sum();
        var free = Files.getFileStore(stock.shelf().repository()).getUsableSpace();
        return new Plan.Disk(unpacked, copied, free);
    }

    private static void obstacles(List<String> unknown, Plan.Disk disk, List<Obstacle> obstacles) {
        if (!unknown.isEmpty()) {
            obstacles.add(Obstacle.of(new Refusal.NeedsUnknown(unknown)));
        }
        if (disk.needed() > disk.free()) {
            obstacles.add(Obstacle.NO_ROOM);
        }
    }

    private void obstacles(CatalogueEntry entry, List<Obstacle> obstacles) throws IOException {
        if (!entry.trust().mayBeInstalled()) {
            obstacles.add(Obstacle.of(new Refusal.NotTrusted(
                    entry.kar().map(file -> file.getFileName().toString()).orElse(entry.id()))));
        }
        var missing = missing(entry);
        if (!missing.isEmpty()) {
            var all = String.join(", ", missing);
            obstacles.add(new Obstacle("store.obstacle.packages.text", List.of(all), "this kit lacks " + all));
        }
    }

    /** Packages of the kit that it was made for and that this kit does not have. */
    private List<String> missing(CatalogueEntry entry) throws IOException {
        return stock.shelf().facts(entry).imports().entrySet().stream()
                .filter(each -> !stock.running().gives(each.getKey(), each.getValue()))
                .map(each -> (each.getKey() + " " + each.getValue()).strip())
                .toList();
    }

    private List<Plan.Scripts> scripts(List<CatalogueEntry> all) throws IOException {
        var scripts = new ArrayList<Plan.Scripts>();
        for (var entry : all) {
            var pending = stock.shelf().ask(entry, jar -> tables.pending(entry.id(), jar));
            if (!pending.isEmpty()) {
                scripts.add(new Plan.Scripts(entry.id(), pending));
            }
        }
        return scripts;
    }

    private List<Locale> silent(List<Locale> speaks) {
        return stock.city().city().languages().stream()
                .filter(language -> !speaks.contains(language))
                .toList();
    }
}
