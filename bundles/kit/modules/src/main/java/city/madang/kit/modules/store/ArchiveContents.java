// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.modules.store;

import city.madang.kit.modules.catalogue.Archive;
import city.madang.kit.modules.catalogue.CatalogueEntry;
import city.madang.kit.modules.catalogue.Trust;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** What archives of third parties bring, beside what is there already. */
final class ArchiveContents {
    private final StoreDesk desk;
    private final Decisions decisions;

    ArchiveContents(StoreDesk desk, Decisions decisions) {
        this.desk = desk;
        this.decisions = decisions;
    }

    /**
     * Something that an archive brings. Public, because templates read it.
     *
     * @param replaces whether something of that name is there already
     */
    public record Brings(CatalogueEntry entry, String name, String about, boolean replaces) {}

    List<Brings> of(Archive archive, Locale locale) {
        var stock = desk.stock();
        return archive.entries().stream()
                .map(entry -> new Brings(
                        entry,
                        stock.name(entry, locale),
                        stock.about(entry, locale),
                        others(archive, entry).findAny().isPresent()))
                .toList();
    }

    /** What has the same name and version as something that may be installed: nobody could tell which one came. */
    List<CatalogueEntry> clashes(Archive archive) {
        return archive.entries().stream()
                .flatMap(entry ->
                        others(archive, entry).filter(other -> other.version().compareTo(entry.version()) == 0))
                .toList();
    }

    /** Whether something that only this archive brings is in the city file. */
    boolean areUsed(Archive archive) {
        var city = desk.stock().city();
        return archive.entries().stream().anyMatch(entry -> switch (entry.kind()) {
            case SOLUTION -> runs(archive, entry);
            case DRIVER -> city.drivers().contains(entry.id());
            case LANGUAGE ->
                city.city().languages().contains(Locale.forLanguageTag(entry.id())) && isAlone(archive, entry);
            case COUNTRY -> city.city().country().equals(entry.id()) && isAlone(archive, entry);
        });
    }

    private boolean isAlone(Archive archive, CatalogueEntry entry) {
        return others(archive, entry).findAny().isEmpty();
    }

    private Stream<CatalogueEntry> others(Archive archive, CatalogueEntry entry) {
        return desk.stock().catalogue().all().stream()
                .filter(other -> other.kind() == entry.kind() && other.id().equals(entry.id()))
                .filter(other -> other.trust().mayBeInstalled())
                .filter(other -> other.archive()
                        .filter(origin -> origin.sha256().equals(archive.sha256()))
                        .isEmpty());
    }

    private boolean runs(Archive archive, CatalogueEntry entry) {
        return desk.stock().city().wants(entry.id())
                && decisions
                        .find(archive.sha256())
                        .filter(decision -> decision.trust() == Trust.TRUSTED)
                        .isPresent()
                && desk.find(entry.id())
                        .filter(report ->
                                report.version().equals(entry.version().text()))
                        .isPresent();
    }
}
