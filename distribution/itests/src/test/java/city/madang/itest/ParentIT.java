// SPDX-License-Identifier: Apache-2.0
package city.madang.itest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** A server that was started for another process. */
class ParentIT {
    @Test
    void endsWhenItsParentIsKilled() throws Exception {
        var parent = new ProcessBuilder("sleep", "600").start();
        try (var city = RunningCity.fresh().and("--parent", "" + parent.pid()).start()) {
            parent.destroyForcibly();
            assertThat(city.process().waitFor(60, TimeUnit.SECONDS)).isTrue();
            assertThat(city.command("status").code()).isEqualTo(3);
        } finally {
            parent.destroyForcibly();
        }
    }

    @Test
    void startsAgainAfterItWasKilled() throws Exception {
        try (var city = RunningCity.fresh().start()) {
            city.kill();
            city.start();
            city.stop();
            assertThat(city.isReady()).isFalse();
        }
    }
}
