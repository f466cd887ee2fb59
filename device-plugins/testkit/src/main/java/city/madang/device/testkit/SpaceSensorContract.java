// SPDX-License-Identifier: Apache-2.0
package city.madang.device.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import city.madang.device.event.SpaceChanged;
import city.madang.device.role.SpaceSensor;
import org.junit.jupiter.api.Test;

/** What a {@link SpaceSensor} keeps. */
public interface SpaceSensorContract extends SessionContract {
    /** Has the played device tell of a space; nothing to do where it does so when it is opened. */
    default void tellOfASpace(Bench bench) throws Exception {}

    @Test
    default void knowsEachSpaceAsItWasToldLast() throws Exception {
        try (var bench = open()) {
            tellOfASpace(bench);
            bench.await(SpaceChanged.class, BarrierContract.MOST_POLLS);

            var spaces = bench.role(SpaceSensor.class).spaces();
            var told = bench.told(SpaceChanged.class);
            var last = told.get(told.size() - 1);
            assertThat(spaces).containsEntry(last.space(), last.occupancy());
        }
    }
}
