// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.modules.store;

import city.madang.kit.modules.catalogue.CatalogueEntry;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What modules take of memory: the JSON that the benchmark {@code Memory} wrote, see docs/benchmarks.md. Immutable. */
public final class MemoryFigures {
    private static final Pattern WHAT = Pattern.compile("memory with ([a-z]+) (\\S+)");
    private static final int MEGABYTE = 1_000_000;

    private final Map<String, Figure> byModule = new HashMap<>();

    /**
     * What was measured of one module that nobody used yet. Public, because templates read it.
     *
     * @param bytes more than without it, heap and classes; never less than 0
     * @param version that was measured
     * @param processor where
     */
    public record Figure(long bytes, String version, Instant measured, String processor) {}

    private MemoryFigures(InputStream content) throws IOException {
        var file = JsonMapper.builder().build().readTree(content);
        var machine = file.path("machine");
        var measured = Instant.parse(machine.path("measured").asText());
        for (var each : file.path("figures")) {
            var what = WHAT.matcher(each.path("what").asText());
            if (what.matches()) {
                var more = each.path("value").asDouble() - each.path("bare").asDouble();
                byModule.put(
                        what.group(1),
                        new Figure(
                                Math.round(Math.max(0, more) * MEGABYTE),
                                what.group(2),
                                measured,
                                machine.path("processor").asText()));
            }
        }
    }

    /** Those that this version carries. */
    public static MemoryFigures shipped() {
        return Shipped.FIGURES;
    }

    /** Read when they are first asked for. */
    private static final class Shipped {
        private static final MemoryFigures FIGURES = read();
    }

    private static MemoryFigures read() {
        try (var in = MemoryFigures.class.getResourceAsStream("/measured/memory.json")) {
            return of(in);
        } catch (IOException e) {
            throw new UncheckedIOException("the figures of memory cannot be read", e);
        }
    }

    static MemoryFigures of(InputStream content) throws IOException {
        return new MemoryFigures(content);
    }

    /** By id. */
    public Map<String, Long> bytes() {
        return byModule.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, each -> each.getValue().bytes()));
    }

    /** Empty for what nobody has measured: a third party's module is another one, whatever it is called. */
    Optional<Figure> of(CatalogueEntry entry) {
        return entry.archive().isPresent() ? Optional.empty() : Optional.ofNullable(byModule.get(entry.id()));
    }
}
