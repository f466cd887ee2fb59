// SPDX-License-Identifier: Apache-2.0
package city.madang.device.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import city.madang.device.CommandId;
import city.madang.device.event.DeviceEvent;
import city.madang.device.event.PlateSeen;
import city.madang.device.role.PlateReader;
import city.madang.device.spi.DeviceDriver;
import city.madang.device.testkit.BarrierContract;
import city.madang.device.testkit.Bench;
import city.madang.device.testkit.PlateReaderContract;
import city.madang.device.testkit.TextBoardContract;
import city.madang.device.testkit.VehicleDetectorContract;
import java.time.LocalTime;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SimulatedLaneTest implements BarrierContract, VehicleDetectorContract, PlateReaderContract, TextBoardContract {
    @Override
    public DeviceDriver<?> driver() {
        return new SimulatorDriver();
    }

    @Override
    public Map<String, String> settings() {
        return Map.of("part", "LANE", "perHour", "0");
    }

    @Override
    public Optional<Map<String, String>> settingsOfASilentDevice() {
        return Optional.of(Map.of("trouble", "SILENT"));
    }

    @Override
    public void seeAVehicle(Bench bench) throws Exception {
        bench.role(PlateReader.class).read(CommandId.next(), bench.deadline());
    }

    @Test
    void tellsTwiceWhenThatIsItsTrouble() throws Exception {
        try (var bench = Bench.open(driver(), Map.of("trouble", "DUPLICATES", "perHour", "0"))) {
            seeAVehicle(bench);

            assertThat(bench.told(PlateSeen.class)).hasSize(2);
            assertThat(new HashSet<DeviceEvent>(bench.told(PlateSeen.class))).hasSize(1);
        }
    }

    @Test
    void hasMostTrafficInTheMorningAndInTheEvening() {
        assertThat(Traffic.perSecond(3600, LocalTime.of(8, 30))).isEqualTo(1);
        assertThat(Traffic.perSecond(3600, LocalTime.of(18, 0))).isEqualTo(1);
        assertThat(Traffic.perSecond(3600, LocalTime.of(3, 0))).isBetween(0.1, 0.11);
    }
}
