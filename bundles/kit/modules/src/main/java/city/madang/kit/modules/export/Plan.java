// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.modules.export;

import city.madang.kit.modules.catalogue.CatalogueEntry;
import city.madang.kit.modules.catalogue.Kind;
import city.madang.kit.modules.city.Selection;
import city.madang.kit.modules.features.Feature;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * What a selection takes of an installation.
 *
 * @param packs modules, languages, the country and drivers, in this order
 * @param kit features of the platform
 * @param all features of the platform and of the packs
 */
record Plan(Delivered from, Selection selection, List<CatalogueEntry> packs, Set<Feature> kit, Set<Feature> all) {
    /** It stands in the modules themselves. */
    private static final String ENGLISH = "en";

    /** @throws Refused when the selection is wrong, or names what is not there */
    static Plan of(Delivered from, Selection selection) throws IOException {
        var wrong = new ArrayList<>(selection.problems());
        if (!selection.named()) {
            wrong.add("city: the city file does not name the city");
        }
        Selection.unknown("modules", selection.modules(), from.ids(Kind.SOLUTION))
                .ifPresent(wrong::add);
        var languages = new TreeSet<>(from.ids(Kind.LANGUAGE));
        languages.add(ENGLISH);
        Selection.unknown("languages", selection.languages(), languages).ifPresent(wrong::add);
        Selection.unknown("drivers", selection.drivers(), from.ids(Kind.DRIVER)).ifPresent(wrong::add);
        var packs = packs(from, selection);
        packs.stream().flatMap(pack -> missing(pack, selection)).forEach(wrong::add);
        if (!wrong.isEmpty()) {
            throw new Refused(wrong);
        }
        var boot = from.boot();
        return new Plan(
                from,
                selection,
                packs,
                from.features().with(boot),
                from.features()
                        .with(Stream.concat(boot.stream(), packs.stream().map(Plan::need))
                                .toList()));
    }

    private static List<CatalogueEntry> packs(Delivered from, Selection selection) {
        return Stream.of(
                        find(from, Kind.SOLUTION, selection.modules()),
                        find(from, Kind.LANGUAGE, selection.languages()),
                        find(from, Kind.COUNTRY, List.of(selection.city().country())),
                        find(from, Kind.DRIVER, selection.drivers()))
                .flatMap(each -> each)
                .toList();
    }

    private static Stream<CatalogueEntry> find(Delivered from, Kind kind, Collection<String> ids) {
        return ids.stream().flatMap(id -> from.find(kind, id).stream());
    }

    private static Stream<String> missing(CatalogueEntry pack, Selection selection) {
        return pack.requires().stream()
                .filter(need -> !selection.modules().contains(need))
                .map(need -> "modules: " + pack.id() + " needs " + need + "; add it");
    }

    static Feature.Need need(CatalogueEntry pack) {
        return new Feature.Need(pack.feature(), pack.version().text());
    }

    /** Files of the repository, without files of features. */
    SortedSet<String> files() throws IOException {
        var files = Features.files(all);
        files.addAll(from.besides());
        return files;
    }

    /** Files of the repository that one pack brings and the platform does not have. */
    SortedSet<String> filesOf(CatalogueEntry pack) {
        var files = Features.files(from.features().with(List.of(need(pack))));
        files.removeAll(Features.files(kit));
        return files;
    }

    List<CatalogueEntry> packs(Kind kind) {
        return packs.stream().filter(pack -> pack.kind() == kind).toList();
    }
}
