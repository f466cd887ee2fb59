// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.operations.metrics;

import city.madang.kit.Measures;
import city.madang.kit.Measures.Measure;
import city.madang.kit.Modules;
import city.madang.kit.Timings.Timing;
import city.madang.kit.operations.slow.Slow;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Asks everybody who has figures; one who fails leaves out its own only. */
public final class Scrape {
    public static final String TYPE = Exposition.TYPE;

    private static final Logger LOG = LoggerFactory.getLogger(Scrape.class);
    private static final double SECOND = 1e9;

    private final Modules modules;
    private final Path data;
    private final Supplier<Collection<Measures>> parts;
    private final Slow slow;

    public Scrape(Modules modules, Path data, Supplier<Collection<Measures>> parts, Slow slow) {
        this.modules = modules;
        this.data = data;
        this.parts = parts;
        this.slow = slow;
    }

    public String text() {
        var all = new ArrayList<Measure>();
        add(all, NodeMeasures::java);
        add(all, () -> NodeMeasures.disk(data));
        add(all, () -> NodeMeasures.modules(modules.list()));
        add(all, this::statements);
        parts.get().forEach(part -> add(all, part));
        return Exposition.text(all);
    }

    private static void add(List<Measure> all, Measures part) {
        try {
            all.addAll(part.measures());
        } catch (RuntimeException e) {
            LOG.warn("Some figures are missing: {}", e.toString());
        }
    }

    private List<Measure> statements() {
        return slow.statements().stream().collect(Collectors.groupingBy(Timing::module)).entrySet().stream()
                .flatMap(each -> Stream.of(
                        Measure.counter(
                                        "madang_statements_total",
                                        "Statements of the database",
                                        each.getValue().stream()
                                                .mapToLong(Timing::count)
                                                .sum())
                                .with("module", each.getKey()),
                        Measure.counter(
                                        "madang_statement_seconds_total",
                                        "Time that statements of the database took",
                                        each.getValue().stream()
                                                .mapToDouble(
                                                        timing -> timing.total().toNanos() / SECOND)
                                                .sum())
                                .with("module", each.getKey())))
                .toList();
    }
}
