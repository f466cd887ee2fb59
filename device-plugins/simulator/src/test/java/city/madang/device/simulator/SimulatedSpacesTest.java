// SPDX-License-Identifier: Apache-2.0
package city.madang.device.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import city.madang.device.spi.DeviceDriver;
import city.madang.device.spi.Problem;
import city.madang.device.testkit.Bench;
import city.madang.device.testkit.SpaceSensorContract;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SimulatedSpacesTest implements SpaceSensorContract {
    @Override
    public DeviceDriver<?> driver() {
        return new SimulatorDriver();
    }

    @Override
    public Map<String, String> settings() {
        return Map.of("part", "SPACES", "spaces", "5");
    }

    @Test
    void saysThatSoFewSpacesCannotChangeThatOften() {
        var driver = new SimulatorDriver();

        assertThat(driver.check(Bench.config(driver, Map.of("part", "SPACES", "spaces", "5", "perHour", "301"))))
                .extracting(Problem::setting)
                .containsExactly("perHour");
    }
}
