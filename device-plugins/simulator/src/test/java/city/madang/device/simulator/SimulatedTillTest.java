// SPDX-License-Identifier: Apache-2.0
package city.madang.device.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import city.madang.device.CommandId;
import city.madang.device.Money;
import city.madang.device.event.PaymentTaken;
import city.madang.device.role.PayStation;
import city.madang.device.spi.DeviceDriver;
import city.madang.device.testkit.SessionContract;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SimulatedTillTest implements SessionContract {
    @Override
    public DeviceDriver<?> driver() {
        return new SimulatorDriver();
    }

    @Override
    public Map<String, String> settings() {
        return Map.of("part", "TILL");
    }

    @Test
    void isPaidAMomentAfterItAsked() throws Exception {
        try (var bench = open()) {
            var asked = CommandId.next();
            bench.role(PayStation.class).ask(Money.of(3000, "KRW"), asked, bench.deadline());

            assertThat(bench.await(PaymentTaken.class, 1).asked()).isEqualTo(asked);
            assertThat(bench.role(PayStation.class)
                            .cancel(asked, CommandId.next(), bench.deadline())
                            .isDone())
                    .isFalse();
        }
    }
}
