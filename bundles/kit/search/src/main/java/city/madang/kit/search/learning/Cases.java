// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.search.learning;

import city.madang.kit.ModuleDatabase;
import city.madang.suggest.DecidedCase;
import city.madang.suggest.DecidedCases;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** What is learnt from: a module's own decided cases, and those of the last file while there are not enough of them. */
final class Cases {
    /** More would hardly help, and would need more than some hundred megabytes while learning. */
    static final int MOST = 20_000;

    private static final int PAGE = 500;
    private static final long SEED = 1;

    private final ModuleDatabase database;

    Cases(ModuleDatabase database) {
        this.database = database;
    }

    List<DecidedCase> of(String module, DecidedCases own) {
        var all = new ArrayList<DecidedCase>();
        for (var page = own.decidedAfter("", PAGE); !page.isEmpty() && all.size() < MOST; ) {
            all.addAll(page);
            page = own.decidedAfter(page.get(page.size() - 1).id(), PAGE);
        }
        for (int place = 0; all.size() < MOST; ) {
            int after = place;
            var page = database.read(tx -> tx.mapper(CaseMapper.class).after(module, after, PAGE));
            if (page.isEmpty()) {
                break;
            }
            page.forEach(row -> all.add(row.toCase()));
            place = page.get(page.size() - 1).place();
        }
        return all.subList(0, Math.min(MOST, all.size()));
    }

    /** In place of those of the file before; of a long file as many as are learnt from, without any order. */
    void replace(String module, List<DecidedCase> cases) {
        var some = new ArrayList<>(cases);
        Collections.shuffle(some, new Random(SEED));
        database.run(tx -> {
            var mapper = tx.mapper(CaseMapper.class);
            mapper.deleteAll(module);
            for (int place = 0; place < Math.min(MOST, some.size()); place++) {
                mapper.insert(CaseRow.of(module, place + 1, some.get(place)));
            }
        });
    }
}
