// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.modules.store;

import city.madang.kit.ModuleTables;
import city.madang.kit.modules.catalogue.CatalogueEntry;
import city.madang.kit.modules.catalogue.Shelf.Bundle;
import city.madang.kit.modules.installing.Refusal;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeSet;

/** Says what would happen, before anything does. Reads only. */
public final class Planner {
    private final Stock stock;
    private final ModuleTables tables;

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
            var needs = needs(entry);
            var also = List.copyOf(needs.found.values());
            var all = new ArrayList<>(also);
            all.add(entry);
            var bundles = bundles(all);
            var disk = disk(all, bundles);
            var speaks = stock.speaks(entry);
            return new Plan(
                    entry,
                    from,
                    also,
                    obstacles(all, needs.unknown, disk),
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

    /** Rows by table; none when the module never was here. */
    public SortedMap<String, Long> rows(String id) {
        return tables.rows(id);
    }

    /** Modules that the city wants and that need this one. */
    public List<String> needing(String id) {
        return wanted().stream()
                .filter(other -> !other.equals(id))
                .filter(other -> stock.catalogue()
                        .newest(other)
                        .filter(entry -> entry.requires().contains(id))
                        .isPresent())
                .toList();
    }

    private record Needs(Map<String, CatalogueEntry> found, Set<String> unknown) {}

    /** The needed ones before those that need them. */
    private Needs needs(CatalogueEntry entry) {
        var needs = new Needs(new LinkedHashMap<>(), new TreeSet<>());
        collect(entry, needs, new TreeSet<>(Set.of(entry.id())));
        return needs;
    }

    private void collect(CatalogueEntry entry, Needs needs, Set<String> seen) {
        for (var need : entry.requires()) {
            if (seen.add(need) && !wanted().contains(need)) {
                var newest = stock.catalogue().newest(need);
                if (newest.isEmpty()) {
                    needs.unknown.add(need);
                } else {
                    collect(newest.get(), needs, seen);
                    needs.found.put(need, newest.get());
                }
            }
        }
    }

    private List<Bundle> bundles(List<CatalogueEntry> all) throws IOException {
        var started = stock.running().bundles();
        var fresh = new LinkedHashMap<String, Bundle>();
        for (var entry : all) {
            for (var bundle : stock.shelf().bundles(entry)) {
                if (!started.contains(bundle.address())) {
                    fresh.put(bundle.address(), bundle);
                }
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

    private List<Obstacle> obstacles(List<CatalogueEntry> entries, Set<String> unknown, Plan.Disk disk)
            throws IOException {
        var obstacles = new ArrayList<Obstacle>();
        if (!unknown.isEmpty()) {
            obstacles.add(Obstacle.of(new Refusal.NeedsUnknown(List.copyOf(unknown))));
        }
        for (var entry : entries) {
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
        if (disk.needed() > disk.free()) {
            obstacles.add(new Obstacle("store.obstacle.disk.text", List.of(), "no room on the disk"));
        }
        return obstacles;
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

    private Set<String> wanted() {
        return stock.city().modules().orElse(Set.of());
    }
}
