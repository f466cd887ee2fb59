// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class FarewellTest {
    private static final Duration QUIET = Duration.ofMillis(20);

    @Test
    void waitsForWhoIsBeingAnswered() throws Exception {
        var farewell = new Farewell(Duration.ofMinutes(1), QUIET);
        assertThat(farewell.comes()).isFalse();
        var stop = CompletableFuture.runAsync(farewell::say);
        while (!late(farewell)) {
            assertThat(stop).isNotDone();
        }
        assertThat(stop).isNotDone();
        farewell.goes();
        stop.get(1, TimeUnit.MINUTES);
    }

    /** Whether somebody who comes now is told that the connection ends. */
    private static boolean late(Farewell farewell) {
        var ends = farewell.comes();
        farewell.goes();
        return ends;
    }

    @Test
    void doesNotWaitForEver() {
        var farewell = new Farewell(QUIET, QUIET);
        farewell.comes();
        farewell.say();
        assertThat(farewell.comes()).isTrue();
    }
}
