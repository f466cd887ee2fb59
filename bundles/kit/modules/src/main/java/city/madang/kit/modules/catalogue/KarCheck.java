// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.modules.catalogue;

import city.madang.kit.modules.catalogue.KarProblem.What;
import java.util.HashSet;
import java.util.List;
import java.util.zip.ZipFile;

/** Refuses archives that would do harm by being unpacked. */
final class KarCheck {
    private static final int MOST_ENTRIES = 5_000;
    private static final long MOST_BYTES = 1L << 30;
    /** Jars do not compress any more; a text in between does, to a twentieth. */
    private static final long MOST_RATIO = 100;

    private static final long SMALL = 10L << 20;

    private KarCheck() {}

    /** By what the archive says of itself; whoever unpacks it takes no byte more than that. */
    static void check(ZipFile zip) throws KarProblem {
        if (zip.size() > MOST_ENTRIES) {
            throw new KarProblem(What.BOMB, "", "it has " + zip.size() + " entries");
        }
        var names = new HashSet<String>();
        long packed = 0;
        long unpacked = 0;
        for (var entries = zip.entries(); entries.hasMoreElements(); ) {
            var entry = entries.nextElement();
            var name = entry.getName();
            if (leadsOut(name) || !names.add(name)) {
                throw new KarProblem(What.NAMES, name, "it has an entry called " + name);
            }
            packed += Math.max(0, entry.getCompressedSize());
            unpacked += Math.max(0, entry.getSize());
        }
        if (unpacked > MOST_BYTES || unpacked > SMALL && unpacked > packed * MOST_RATIO) {
            throw new KarProblem(What.BOMB, "", "it unpacks to " + unpacked + " bytes");
        }
    }

    private static boolean leadsOut(String name) {
        return name.startsWith("/")
                || name.contains("\\")
                || name.contains(":")
                || name.chars().anyMatch(Character::isISOControl)
                || List.of(name.split("/", -1)).contains("..");
    }

    /** @param found everything in one archive */
    static void check(List<CatalogueEntry> found) throws KarProblem {
        if (found.isEmpty()) {
            throw new KarProblem(What.NOTHING, "", "it has no module, language, country or driver");
        }
        var names = new HashSet<String>();
        for (var entry : found) {
            if (!names.add(entry.kind() + " " + entry.id())) {
                throw new KarProblem(What.TWICE, entry.id(), "it has two of the name " + entry.id());
            }
        }
    }
}
