// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.operations.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import city.madang.kit.Measures;
import city.madang.kit.Settings;
import city.madang.module.Setting;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** The example of docs/developer/services/operations.md. */
class FerryExampleTest {
    /** A bundle that carries things over, with figures for monitoring and settings for administrators. */
    static final class Ferry implements Measures, Settings {
        private final AtomicInteger aboard = new AtomicInteger();
        private final AtomicInteger carried = new AtomicInteger();

        @Override
        public List<Measure> measures() {
            return List.of(
                    Measure.gauge("madang_ferry_aboard", "Things on their way", aboard.get()),
                    Measure.counter("madang_ferry_carried_total", "Things carried over", carried.get())
                            .with("bank", "north"));
        }

        @Override
        public String pid() {
            return "city.madang.kit.ferry";
        }

        @Override
        public String group() {
            return "ferry";
        }

        @Override
        public List<Setting> settings() {
            return List.of(
                    Setting.number("places", 12, 1, 500),
                    Setting.onOff("atNight", false),
                    Setting.secret("password"),
                    Setting.text("pier", "").afterRestart());
        }
    }

    @Test
    void itsFiguresAreWritten() {
        var ferry = new Ferry();
        ferry.carried.set(7);
        assertThat(Exposition.text(ferry.measures()))
                .contains("madang_ferry_aboard 0\n", "madang_ferry_carried_total{bank=\"north\"} 7\n");
    }

    @Test
    void itsSettingsAreChecked() {
        var places = new Ferry().settings().get(0);
        assertThat(places.takes("500")).isTrue();
        assertThat(places.takes("501")).isFalse();
    }
}
