// SPDX-License-Identifier: Apache-2.0
package city.madang.device.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import city.madang.device.event.VehicleSensed;
import city.madang.device.role.VehicleDetector;
import org.junit.jupiter.api.Test;

/** What a {@link VehicleDetector} keeps. */
public interface VehicleDetectorContract extends SessionContract {
    @Test
    default void hasOneToThreeDetectorsAndSaysWhetherEachIsOccupied() throws Exception {
        try (var bench = open()) {
            var role = bench.role(VehicleDetector.class);

            assertThat(role.detectors()).isBetween(1, VehicleDetector.MOST);
            for (int i = 1; i <= role.detectors(); i++) {
                role.occupied(i);
            }
        }
    }

    @Test
    default void tellsFirstHowEachDetectorIs() throws Exception {
        try (var bench = open()) {
            bench.await(VehicleSensed.class, BarrierContract.MOST_POLLS);

            assertThat(bench.told(VehicleSensed.class))
                    .extracting(VehicleSensed::detector)
                    .contains(1);
        }
    }
}
