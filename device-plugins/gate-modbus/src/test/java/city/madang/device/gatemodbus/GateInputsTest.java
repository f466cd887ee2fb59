// SPDX-License-Identifier: Apache-2.0
package city.madang.device.gatemodbus;

import static org.assertj.core.api.Assertions.assertThat;

import city.madang.device.role.Barrier.Position;
import city.madang.device.spi.SettingsType;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class GateInputsTest {
    private static GateModbusSettings settings(Map<String, String> typed) {
        var all = new HashMap<>(typed);
        all.put("host", "10.0.0.7");
        return SettingsType.of(GateModbusSettings.class).with(all);
    }

    private static BitSet bits(int... on) {
        var bits = new BitSet();
        for (int bit : on) {
            bits.set(bit);
        }
        return bits;
    }

    @Test
    void bothContactsSayNothingAndNeitherThatItMoves() {
        var usual = settings(Map.of());
        assertThat(GateInputs.of(bits(0), usual).position()).isEqualTo(Position.OPEN);
        assertThat(GateInputs.of(bits(1), usual).position()).isEqualTo(Position.CLOSED);
        assertThat(GateInputs.of(bits(), usual).position()).isEqualTo(Position.MOVING);
        assertThat(GateInputs.of(bits(0, 1), usual).position()).isEqualTo(Position.UNKNOWN);
    }

    @Test
    void addressesMayLieAnywhereWithinOneMessage() {
        var far = settings(Map.of("openedInput", "110", "closedInput", "100", "loopInput", "105", "loops", "2"));
        assertThat(GateInputs.Span.of(far)).isEqualTo(new GateInputs.Span(100, 11));
        var inputs = GateInputs.of(bits(10, 6), far);
        assertThat(inputs.position()).isEqualTo(Position.OPEN);
        assertThat(inputs.loops()).isEqualTo(bits(1));
        assertThat(GateInputs.Span.of(settings(Map.of("loops", "0")))).isEqualTo(new GateInputs.Span(0, 2));
    }
}
