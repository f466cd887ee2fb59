// SPDX-License-Identifier: Apache-2.0
package city.madang.device.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import city.madang.device.CommandId;
import city.madang.device.Outcome;
import city.madang.device.Reason.Cause;
import city.madang.device.event.PlateSeen;
import city.madang.device.role.PlateReader;
import org.junit.jupiter.api.Test;

/** What a {@link PlateReader} keeps. */
public interface PlateReaderContract extends SessionContract {
    /** Has the played device see a vehicle; nothing to do where it sees them by itself. */
    default void seeAVehicle(Bench bench) throws Exception {}

    @Test
    default void tellsPlatesOfASideThatItHas() throws Exception {
        try (var bench = open()) {
            seeAVehicle(bench);
            var seen = bench.await(PlateSeen.class, BarrierContract.MOST_POLLS);

            assertThat(bench.role(PlateReader.class).sides()).isNotEmpty().contains(seen.side());
        }
    }

    @Test
    default void readsOnDemandOrSaysThatItCannot() throws Exception {
        try (var bench = open()) {
            var outcome = bench.role(PlateReader.class).read(CommandId.next(), bench.deadline());

            if (outcome.kind() == Outcome.Kind.DONE) {
                bench.await(PlateSeen.class, BarrierContract.MOST_POLLS);
            } else {
                assertThat(outcome.reason().orElseThrow().cause()).isEqualTo(Cause.NOT_ABLE);
            }
        }
    }
}
