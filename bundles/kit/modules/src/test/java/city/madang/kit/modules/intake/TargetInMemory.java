// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.modules.intake;

import city.madang.data.Tx;
import city.madang.intake.ImportResult;
import city.madang.intake.ImportRow;
import city.madang.intake.ImportTarget;
import city.madang.kit.OpenModule;
import city.madang.kit.data.DataStore;
import city.madang.kit.data.TestDatabase;
import city.madang.module.Offer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Keeps the rows it is given. */
record TargetInMemory(Set<String> fields, Map<String, ImportRow> rows, List<Integer> batches) implements ImportTarget {
    /** Of units of work in which nothing is written; ends with the tests. */
    private static final DataStore DATA = TestDatabase.DERBY.open();

    TargetInMemory(String... fields) {
        this(Set.of(fields), new HashMap<>(), new ArrayList<>());
    }

    @Override
    public List<ImportResult> accept(Tx tx, String source, List<ImportRow> batch) {
        batches.add(batch.size());
        return batch.stream()
                .map(row -> rows.putIfAbsent(row.fields().get("key"), row) == null
                        ? ImportResult.TAKEN
                        : ImportResult.KNOWN)
                .toList();
    }

    /** A module that takes in this kind of rows. */
    OpenModule open(String kind) {
        var loader = getClass().getClassLoader();
        return new OpenModule(
                "items",
                "1",
                loader,
                null,
                DATA.open("items", loader),
                Offer.of().imports(kind, this));
    }

    /** How many rows have which word. */
    Map<String, Long> counts(Function<ImportRow, String> word) {
        return rows.values().stream().collect(Collectors.groupingBy(word, Collectors.counting()));
    }
}
