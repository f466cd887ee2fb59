// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.modules.store;

import city.madang.kit.modules.catalogue.CatalogueEntry;
import city.madang.kit.modules.catalogue.Shelf.Bundle;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;

/**
 * What installing a version of a module would do; nothing has happened yet. Public, because templates read it.
 *
 * @param entry what is asked for
 * @param from the version that serves now; empty text when none does
 * @param also modules that it needs and that are not there, in the order in which they are installed
 * @param obstacles why it cannot be done; empty when it can
 * @param bundles that are not started yet
 * @param disk what it takes
 * @param scripts that will run on the database, module by module
 * @param rows of the module's tables that are there now, by table
 * @param speaks the city's languages in which it has texts
 * @param silent the others: there it speaks English
 */
public record Plan(
        CatalogueEntry entry,
        String from,
        List<CatalogueEntry> also,
        List<Obstacle> obstacles,
        List<Bundle> bundles,
        Disk disk,
        List<Scripts> scripts,
        SortedMap<String, Long> rows,
        List<Locale> speaks,
        List<Locale> silent) {
    /**
     * Bytes.
     *
     * @param unpacked of archives, into the repository
     * @param copied by the container, of the bundles that it starts
     * @param free where the installation is
     */
    public record Disk(long unpacked, long copied, long free) {
        public long needed() {
            return unpacked + copied;
        }
    }

    /** Scripts of one module, in their order. */
    public record Scripts(String module, List<String> names) {}

    /** Whether it takes the place of a version that serves. */
    public boolean isUpdate() {
        return !from.isEmpty();
    }

    /** Whether tables and files are copied before, so that one can go back: those that serve, and those that were kept. */
    public boolean makesSnapshot() {
        return (isUpdate() || !rows.isEmpty())
                && scripts.stream().anyMatch(each -> each.module().equals(entry.id()));
    }

    public boolean isPossible() {
        return obstacles.isEmpty();
    }

    public long rowCount() {
        return rows.values().stream().mapToLong(Long::longValue).sum();
    }
}
