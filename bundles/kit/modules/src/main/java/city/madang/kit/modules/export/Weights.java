// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.modules.export;

import city.madang.kit.modules.catalogue.CatalogueEntry;
import city.madang.kit.modules.catalogue.Kind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** How much an export holds. Packed it is hardly less: most of it is jars. */
final class Weights {
    private final Delivered from;
    private final Set<String> platform;

    Weights(Path home) throws IOException {
        from = new Delivered(home);
        platform = Features.files(from.features().with(from.boot()));
        platform.addAll(from.besides());
    }

    /** Of everything that is there without any module or language, in bytes. */
    long platform() throws IOException {
        long lib = 0;
        for (var content : from.folder("lib").values()) {
            lib += content.size();
        }
        return lib + sum(platform);
    }

    /** The newest of everything of a kind, by id. */
    List<CatalogueEntry> newest(Kind kind) {
        return from.ids(kind).stream()
                .map(id -> from.newest(kind, id).orElseThrow())
                .toList();
    }

    /** What it adds to the platform, in bytes. */
    long of(CatalogueEntry pack) throws IOException {
        var files = new TreeSet<>(Features.files(from.features().with(List.of(Plan.need(pack)))));
        files.removeAll(platform);
        return sum(files);
    }

    private long sum(Collection<String> files) throws IOException {
        long sum = 0;
        for (var file : files) {
            sum += Files.size(from.repository().resolve(file));
        }
        return sum;
    }
}
