// SPDX-License-Identifier: Apache-2.0
package city.madang.device.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import city.madang.device.CommandId;
import city.madang.device.role.CashDrawer;
import org.junit.jupiter.api.Test;

/** What a {@link CashDrawer} keeps. */
public interface CashDrawerContract extends SessionContract {
    /** How often the drawer that is played was let go. */
    int releases();

    @Test
    default void springsOpenOnceForACommand() throws Exception {
        try (var bench = open()) {
            var drawer = bench.role(CashDrawer.class);
            var id = CommandId.next();

            assertThat(drawer.release(id, bench.deadline()).isDone()).isTrue();
            assertThat(drawer.release(id, bench.deadline()).isDone()).isTrue();
            assertThat(releases()).isEqualTo(1);
            assertThat(drawer.release(CommandId.next(), bench.deadline()).isDone())
                    .isTrue();
            assertThat(releases()).isEqualTo(2);
        }
    }

    @Test
    default void releasingIsFreeSoonWhenTheDeviceNeverAnswers() throws Exception {
        isFreeSoon(bench -> bench.role(CashDrawer.class).release(CommandId.next(), bench.deadline()));
    }
}
