// SPDX-License-Identifier: Apache-2.0
package ${package};

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import city.madang.device.event.VehicleSensed;
import city.madang.device.spi.DeviceDriver;
import city.madang.device.testkit.VehicleDetectorContract;
import city.madang.device.testkit.WireSimulator;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ${Name}Test implements VehicleDetectorContract {
    private final Wire wire = new Wire();

    /** Plays the device. */
    private static final class Wire extends WireSimulator {
        private volatile boolean occupied;
        private volatile int left = Integer.MAX_VALUE;

        @Override
        protected Optional<byte[]> answer(byte[] received) {
            if (!new String(received, StandardCharsets.US_ASCII).endsWith("\n") || left == 0) {
                return Optional.empty();
            }
            left--;
            return Optional.of((occupied ? "1\n" : "0\n").getBytes(StandardCharsets.US_ASCII));
        }
    }

    @AfterEach
    void end() throws IOException {
        wire.close();
    }

    @Override
    public DeviceDriver<?> driver() {
        return new ${Name}Driver();
    }

    @Override
    public Map<String, String> settings() {
        return Map.of("host", "127.0.0.1", "port", "" + wire.port());
    }

    @Override
    public Optional<Map<String, String>> settingsOfASilentDevice() {
        wire.left = 1;
        return Optional.of(settings());
    }

    @Test
    void whatChangesIsToldOnce() throws Exception {
        try (var bench = open()) {
            wire.occupied = true;
            bench.poll();
            bench.poll();
            assertThat(bench.told(VehicleSensed.class))
                    .extracting(VehicleSensed::present)
                    .containsExactly(false, true);
        }
    }

    @Test
    void whatCannotBeReadEndsTheSession() throws Exception {
        try (var bench = open()) {
            wire.mode(WireSimulator.Mode.CUT_OFF);
            assertThatThrownBy(() -> {
                        bench.poll();
                        bench.poll();
                    })
                    .isInstanceOf(IOException.class);
        }
    }
}
