// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.modules.export;

import city.madang.kit.modules.catalogue.CatalogueEntry;
import city.madang.kit.modules.catalogue.Kind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * How much exports of an installation hold, in bytes. Packed it is hardly less: most of it is jars.
 *
 * @param platform everything that is there without any module or language
 * @param packs the newest of every module, language, country and driver, by kind and id
 */
record Weights(long platform, List<Pack> packs) {
    /**
     * Something that can be chosen.
     *
     * @param bytes that it adds to the platform
     */
    record Pack(CatalogueEntry entry, long bytes) {}

    /**
     * Reads the whole repository, which takes a second or so.
     *
     * @throws Refused when it was not delivered as an installation is
     */
    static Weights of(Path home) throws IOException {
        var from = new Delivered(home, Map.of());
        var platform = Features.files(from.features().with(from.boot()));
        platform.addAll(from.besides());
        var packs = new ArrayList<Pack>();
        for (var kind : Kind.values()) {
            for (var id : from.ids(kind)) {
                var entry = from.find(kind, id).orElseThrow();
                packs.add(new Pack(entry, added(entry, from, platform)));
            }
        }
        long lib = 0;
        for (var content : from.folder("lib").values()) {
            lib += content.size();
        }
        return new Weights(lib + sum(platform, from), List.copyOf(packs));
    }

    List<Pack> packs(Kind kind) {
        return packs.stream().filter(pack -> pack.entry().kind() == kind).toList();
    }

    private static long added(CatalogueEntry pack, Delivered from, Set<String> platform) throws IOException {
        var files = new TreeSet<>(Features.files(from.features().with(List.of(Plan.need(pack)))));
        files.removeAll(platform);
        return sum(files, from);
    }

    private static long sum(Collection<String> files, Delivered from) throws IOException {
        long sum = 0;
        for (var file : files) {
            sum += Files.size(from.repository().resolve(file));
        }
        return sum;
    }
}
