// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.operations.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import city.madang.kit.Measures.Kind;
import city.madang.kit.Measures.Measure;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ExpositionTest {
    @Test
    void writesFamiliesOnceWithTheirLabels() {
        var text = Exposition.text(List.of(
                Measure.counter("madang_calls_total", "Calls", 3).with("route", "GET /a"),
                Measure.gauge("madang_load", "Load", 0.25),
                Measure.counter("madang_calls_total", "Calls", 4)
                        .with("route", "GET /b")
                        .with("status", "200")));
        assertThat(text).isEqualTo("""
                        # HELP madang_calls_total Calls
                        # TYPE madang_calls_total counter
                        madang_calls_total{route="GET /a"} 3
                        madang_calls_total{route="GET /b",status="200"} 4
                        # HELP madang_load Load
                        # TYPE madang_load gauge
                        madang_load 0.25
                        """);
    }

    @Test
    void partsOfAHistogramAreOneFamily() {
        var text = Exposition.text(List.of(part("_bucket", 1).with("le", "+Inf"), part("_sum", 2), part("_count", 1)));
        assertThat(text)
                .containsOnlyOnce("# TYPE madang_seconds histogram")
                .contains("madang_seconds_bucket{le=\"+Inf\"} 1");
    }

    private static Measure part(String end, double value) {
        return new Measure("madang_seconds" + end, "Time", Kind.HISTOGRAM, Map.of(), value);
    }

    @Test
    void escapesWhatWouldBreakALine() {
        assertThat(Exposition.text(
                        List.of(Measure.gauge("madang_x", "two\nlines \\", 1).with("a", "say \"hi\"\n\\"))))
                .contains("# HELP madang_x two\\nlines \\\\\n")
                .contains("madang_x{a=\"say \\\"hi\\\"\\n\\\\\"} 1\n");
    }

    @Test
    void tellsAboutJavaAndTheDisk() {
        var all = NodeMeasures.java();
        assertThat(all).extracting(Measure::name).contains("madang_java_heap_bytes", "madang_java_threads");
        assertThat(NodeMeasures.disk(Path.of(".")))
                .allSatisfy(each -> assertThat(each.value()).isPositive());
        assertThat(NodeMeasures.disk(Path.of("/no/such/folder"))).isEmpty();
    }
}
