// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.modules.intake;

import city.madang.intake.ImportResult;
import city.madang.intake.ImportRow;
import city.madang.intake.ImportTarget;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Keeps the rows it is given. */
record TargetInMemory(Set<String> fields, Map<String, ImportRow> rows, List<Integer> batches) implements ImportTarget {
    TargetInMemory(String... fields) {
        this(Set.of(fields), new HashMap<>(), new ArrayList<>());
    }

    @Override
    public List<ImportResult> accept(String source, List<ImportRow> batch) {
        batches.add(batch.size());
        return batch.stream()
                .map(row -> rows.putIfAbsent(row.fields().get("key"), row) == null
                        ? ImportResult.TAKEN
                        : ImportResult.KNOWN)
                .toList();
    }

    /** How many rows have which word. */
    Map<String, Long> counts(Function<ImportRow, String> word) {
        return rows.values().stream().collect(Collectors.groupingBy(word, Collectors.counting()));
    }
}
