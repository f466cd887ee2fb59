// SPDX-License-Identifier: Apache-2.0
package city.madang.device.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import city.madang.device.spi.DeviceDriver;
import city.madang.device.testkit.BarrierContract;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

class SimulatedExitTest implements BarrierContract {
    @Override
    public DeviceDriver<?> driver() {
        return new SimulatorDriver();
    }

    @Override
    public Map<String, String> settings() {
        return Map.of("part", "EXIT", "perHour", "0");
    }

    @Override
    public Optional<Map<String, String>> settingsOfASilentDevice() {
        return Optional.of(Map.of("part", "EXIT", "trouble", "SILENT"));
    }

    @Test
    void onlyThoseLeaveWhoCame() {
        var yard = new Yard();
        var random = new Random(1);
        assertThat(yard.leaving().next(random)).isEmpty();
        var came = yard.arriving().next(random).orElseThrow();
        yard.arriving().through(came);
        assertThat(yard.leaving().next(random)).contains(came);
        yard.leaving().through(came);
        assertThat(yard.leaving().next(random)).isEmpty();
    }
}
