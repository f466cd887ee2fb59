// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.operations.slow;

import city.madang.kit.Timings;
import city.madang.kit.Timings.Timing;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** Pages and statements that take long, on this node since it started. */
public final class Slow {
    private final Supplier<Optional<Timings>> pages;
    private final Supplier<Optional<Timings>> statements;

    public Slow(Supplier<Optional<Timings>> pages, Supplier<Optional<Timings>> statements) {
        this.pages = pages;
        this.statements = statements;
    }

    /** By what the list is ordered. */
    public enum Order {
        /** Where most of the time goes. */
        TOTAL(Comparator.comparing(Timing::total)),
        /** Whose longest call took longest. */
        LONGEST(Comparator.comparing(Timing::longest)),
        /** What takes long each time. */
        MEAN(Comparator.comparing(Slow::mean));

        private final Comparator<Timing> by;

        Order(Comparator<Timing> by) {
            this.by = by;
        }
    }

    public List<Timing> pages() {
        return pages.get().map(Timings::timings).orElse(List.of());
    }

    public List<Timing> statements() {
        return statements.get().map(Timings::timings).orElse(List.of());
    }

    /** The first of the list in that order. */
    public static List<Timing> first(List<Timing> all, Order order, int most) {
        return all.stream().sorted(order.by.reversed()).limit(most).toList();
    }

    /** All of a module as one. */
    public static Timing sum(String module, List<Timing> all) {
        return new Timing(
                module,
                "",
                all.stream().mapToLong(Timing::count).sum(),
                all.stream().map(Timing::total).reduce(Duration.ZERO, Duration::plus),
                all.stream().map(Timing::longest).max(Comparator.naturalOrder()).orElse(Duration.ZERO),
                all.stream().mapToLong(Timing::failures).sum());
    }

    public static Duration mean(Timing timing) {
        return timing.total().dividedBy(Math.max(1, timing.count()));
    }
}
