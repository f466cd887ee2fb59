// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.operations.sizing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What was measured of the product: the JSON that {@code ./mvnw -Pbench} writes, as it was written. See docs/benchmarks.md. Immutable.
 */
public final class Figures {
    private static final int DAY = "2026-11-23".length();

    private static final List<String> FILES = List.of("benchmarks", "volume-postgresql", "volume-derby");

    private final Map<String, Figure> all = new LinkedHashMap<>();
    private final List<Run> runs = new ArrayList<>();

    private Figures() {
        FILES.forEach(this::read);
    }

    /** Those that this version carries. */
    public static Figures shipped() {
        return new Figures();
    }

    /** @param unit as the benchmark writes it, such as {@code per s} */
    public record Figure(String what, String unit, double value) {}

    /** Where and when a file of figures was measured. */
    public record Run(LocalDate measured, String processor) {}

    /**
     * The value of a figure.
     *
     * @param what its name in the file, for volumes with the database before it: {@code volume-derby: …}
     * @throws IllegalArgumentException when no benchmark wrote it
     */
    double of(String what) {
        var figure = all.get(what);
        if (figure == null) {
            throw new IllegalArgumentException("no benchmark wrote '" + what + "'");
        }
        return figure.value();
    }

    public List<Run> runs() {
        return List.copyOf(runs);
    }

    private void read(String name) {
        try (var in = Figures.class.getResourceAsStream("/sizing/" + name + ".json")) {
            var file = JsonMapper.builder().build().readTree(in);
            var machine = file.path("machine");
            // a day, or a moment, which begins with its day in UTC
            var day = machine.path("measured").asText().substring(0, DAY);
            runs.add(new Run(LocalDate.parse(day), machine.path("processor").asText()));
            file.path("figures").forEach(each -> keep(name.startsWith("volume") ? name + ": " : "", each));
        } catch (IOException e) {
            throw new UncheckedIOException("the figures of " + name + " cannot be read", e);
        }
    }

    private void keep(String prefix, JsonNode each) {
        var what = prefix + each.path("what").asText();
        all.put(
                what,
                new Figure(what, each.path("unit").asText(), each.path("value").asDouble()));
    }
}
