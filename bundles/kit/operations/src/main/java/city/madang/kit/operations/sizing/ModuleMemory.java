// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.operations.sizing;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;

/**
 * What each module of the product takes of memory: heap and classes of a module that nobody used yet, so less than it takes under load.
 * Immutable.
 *
 * @param bytes by module id, as {@link city.madang.kit.Modules#memory} has them; never below 0
 */
record ModuleMemory(Map<String, Long> bytes) {
    private static final double MEGABYTE = 1_000_000;

    /** Megabytes; empty for a module of others: nobody has measured it. */
    Optional<Double> of(String module) {
        return Optional.ofNullable(bytes.get(module)).map(each -> each / MEGABYTE);
    }

    /** What the measured city had in memory and one with these modules has not, in megabytes. */
    double spared(Collection<String> chosen) {
        return bytes.entrySet().stream()
                        .filter(each -> !chosen.contains(each.getKey()))
                        .mapToLong(Map.Entry::getValue)
                        .sum()
                / MEGABYTE;
    }
}
