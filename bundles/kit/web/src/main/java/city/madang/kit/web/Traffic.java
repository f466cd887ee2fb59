// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.web;

import city.madang.kit.Measures;
import city.madang.kit.Timings;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAccumulator;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.Stream;

/** What calls took and how they ended, by route; as many lines as there are routes in the code, whatever people ask for. */
final class Traffic implements Timings, Measures {
    /** Upper bounds in seconds. */
    private static final double[] BOUNDS = {0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10};

    private static final int SERVER_FAULT = 500;
    private static final double SECOND = 1e9;

    private final Map<Line, Row> rows = new ConcurrentHashMap<>();
    private final Map<String, Histogram> modules = new ConcurrentHashMap<>();

    /**
     * What is counted together.
     *
     * @param module, or {@code kit} where no module answers
     * @param route method and template
     */
    record Line(String module, String route) {
        static final Line ELSEWHERE = new Line("kit", "elsewhere");
    }

    private record Row(LongAdder nanos, LongAccumulator longest, Map<Integer, LongAdder> statuses) {
        Row() {
            this(new LongAdder(), new LongAccumulator(Long::max, 0), new ConcurrentHashMap<>());
        }

        long count(int from) {
            return statuses.entrySet().stream()
                    .filter(entry -> entry.getKey() >= from)
                    .mapToLong(entry -> entry.getValue().sum())
                    .sum();
        }
    }

    private static final class Histogram {
        private final LongAdder[] buckets =
                Stream.generate(LongAdder::new).limit(BOUNDS.length + 1L).toArray(LongAdder[]::new);
        private final LongAdder nanos = new LongAdder();

        void add(long took) {
            nanos.add(took);
            int at = 0;
            while (at < BOUNDS.length && took / SECOND > BOUNDS[at]) {
                at++;
            }
            buckets[at].increment();
        }
    }

    void add(Line line, int status, long took) {
        var row = rows.computeIfAbsent(line, any -> new Row());
        row.nanos().add(took);
        row.longest().accumulate(took);
        row.statuses().computeIfAbsent(status, any -> new LongAdder()).increment();
        modules.computeIfAbsent(line.module(), any -> new Histogram()).add(took);
    }

    @Override
    public List<Timing> timings() {
        return rows.entrySet().stream()
                .map(entry -> {
                    var row = entry.getValue();
                    return new Timing(
                            entry.getKey().module(),
                            entry.getKey().route(),
                            row.count(0),
                            Duration.ofNanos(row.nanos().sum()),
                            Duration.ofNanos(row.longest().get()),
                            row.count(SERVER_FAULT));
                })
                .toList();
    }

    @Override
    public List<Measure> measures() {
        var all = new ArrayList<Measure>();
        rows.forEach((line, row) -> row.statuses()
                .forEach((status, count) -> all.add(Measure.counter(
                                "madang_http_requests_total", "Calls answered, by route and status", count.sum())
                        .with("module", line.module())
                        .with("route", line.route())
                        .with("status", status.toString()))));
        modules.forEach((module, histogram) -> histogram(module, histogram, all));
        return all;
    }

    private static void histogram(String module, Histogram histogram, List<Measure> all) {
        long below = 0;
        for (int i = 0; i <= BOUNDS.length; i++) {
            below += histogram.buckets[i].sum();
            var bound = i < BOUNDS.length ? Double.toString(BOUNDS[i]) : "+Inf";
            all.add(part("_bucket", module, below).with("le", bound));
        }
        all.add(part("_sum", module, histogram.nanos.sum() / SECOND));
        all.add(part("_count", module, below));
    }

    private static Measure part(String end, String module, double value) {
        return new Measure(
                "madang_http_request_seconds" + end,
                "How long calls took",
                Kind.HISTOGRAM,
                Map.of("module", module),
                value);
    }
}
