// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.operations.sizing;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * What each module of the product takes of memory, as the benchmark {@code Memory} measured it (docs/benchmarks.md): heap and classes of
 * a module that nobody used yet, so less than it takes under load. Immutable.
 *
 * @param megabytes by module id; never below 0
 */
record ModuleMemory(Map<String, Double> megabytes) {
    private static final Pattern WHAT = Pattern.compile("memory with ([a-z]+) \\S+");

    /** The figures that this version carries. */
    static ModuleMemory shipped() {
        try (var in = ModuleMemory.class.getResourceAsStream("/sizing/memory.json")) {
            var all = new TreeMap<String, Double>();
            for (var each : JsonMapper.builder().build().readTree(in).path("figures")) {
                var what = WHAT.matcher(each.path("what").asText());
                if (what.matches()) {
                    var more = each.path("value").asDouble() - each.path("bare").asDouble();
                    all.put(what.group(1), Math.max(0, more));
                }
            }
            return new ModuleMemory(all);
        } catch (IOException e) {
            throw new UncheckedIOException("the figures of memory cannot be read", e);
        }
    }

    /** Empty for a module of others: nobody has measured it. */
    Optional<Double> of(String module) {
        return Optional.ofNullable(megabytes.get(module));
    }

    /** What the measured city had in memory and one with these modules has not. */
    double spared(Collection<String> chosen) {
        return megabytes.entrySet().stream()
                .filter(each -> !chosen.contains(each.getKey()))
                .mapToDouble(Map.Entry::getValue)
                .sum();
    }
}
