// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.modules.catalogue;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * What a module needs and is not there, and what that needs in turn.
 *
 * @param missing the needed ones before those that need them
 * @param unknown ids that may not be installed from anywhere
 */
public record Needs(List<CatalogueEntry> missing, List<String> unknown) {
    public Needs {
        missing = List.copyOf(missing);
        unknown = List.copyOf(unknown);
    }

    /** @param there ids of modules that need not come any more */
    public static Needs of(CatalogueEntry entry, Catalogue catalogue, Set<String> there) {
        var needs = new Collected(catalogue, new TreeSet<>(there), new ArrayList<>(), new TreeSet<>());
        needs.seen.add(entry.id());
        needs.collect(entry);
        return new Needs(needs.missing, List.copyOf(needs.unknown));
    }

    /** Those of some modules that cannot do without another one. */
    public static List<String> needing(String id, Catalogue catalogue, Set<String> among) {
        return among.stream()
                .filter(other -> !other.equals(id) && of(other, catalogue).contains(id))
                .toList();
    }

    /** What the newest version of a module says that it needs; nothing when there is none. */
    public static List<String> of(String id, Catalogue catalogue) {
        return catalogue.newest(id).map(CatalogueEntry::requires).orElse(List.of());
    }

    private record Collected(Catalogue catalogue, Set<String> seen, List<CatalogueEntry> missing, Set<String> unknown) {
        void collect(CatalogueEntry entry) {
            for (var id : entry.requires()) {
                if (seen.add(id)) {
                    var newest = catalogue.newest(id);
                    newest.ifPresent(this::collect);
                    newest.ifPresentOrElse(missing::add, () -> unknown.add(id));
                }
            }
        }
    }
}
