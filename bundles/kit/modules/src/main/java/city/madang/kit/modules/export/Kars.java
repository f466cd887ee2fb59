// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.modules.export;

import city.madang.kit.modules.catalogue.CatalogueEntry;
import java.io.IOException;
import java.nio.file.Files;
import java.util.SortedMap;
import java.util.TreeMap;

/** What a plan takes, for an installation that is there already: one archive for each pack, to be put into its modules folder. */
final class Kars {
    private static final String ROOT = "repository/";

    private final Plan plan;

    Kars(Plan plan) {
        this.plan = plan;
    }

    /** By the names of their files. */
    SortedMap<String, Packed> all() throws IOException {
        var time = new BillOfMaterials(plan.from().file("sbom.json")).built();
        var all = new TreeMap<String, Packed>();
        for (var pack : plan.packs()) {
            all.put(pack.place().artifact() + "-" + pack.version() + ".kar", new Packed("", files(pack), time));
        }
        return all;
    }

    private SortedMap<String, Content> files(CatalogueEntry pack) throws IOException {
        var files = new TreeMap<String, Content>();
        for (var path : plan.filesOf(pack)) {
            files.put(ROOT + path, Content.of(plan.from().repository().resolve(path)));
        }
        var own = pack.place().featuresPath();
        if (Files.exists(plan.from().repository().resolve(own))) {
            files.put(ROOT + own, Content.of(plan.from().repository().resolve(own)));
        } else {
            files.put(ROOT + own, Content.of(plan.from().features().only(Plan.need(pack))));
        }
        return files;
    }
}
