// SPDX-License-Identifier: Apache-2.0
package city.madang.device.gatemodbus;

import city.madang.device.role.Barrier.Position;
import java.util.BitSet;
import java.util.stream.IntStream;

/** The inputs of a gate at one moment. */
record GateInputs(Position position, BitSet loops) {
    /** As many inputs as one message of Modbus reads (application protocol 1.1b3, 6.2). */
    static final int MOST = 2000;

    /** Which inputs have to be read. @param count from 1; more than {@link #MOST} cannot be read at once */
    record Span(int first, int count) {
        static Span of(GateModbusSettings settings) {
            var all = IntStream.concat(
                            IntStream.of(settings.openedInput(), settings.closedInput()),
                            IntStream.range(0, settings.loops()).map(loop -> settings.loopInput() + loop))
                    .summaryStatistics();
            return new Span(all.getMin(), all.getMax() - all.getMin() + 1);
        }
    }

    /** @param read bits from {@link Span#first} on */
    static GateInputs of(BitSet read, GateModbusSettings settings) {
        int first = Span.of(settings).first();
        var loops = new BitSet();
        for (int loop = 0; loop < settings.loops(); loop++) {
            loops.set(loop, read.get(settings.loopInput() + loop - first));
        }
        return new GateInputs(
                position(read.get(settings.openedInput() - first), read.get(settings.closedInput() - first)), loops);
    }

    private static Position position(boolean opened, boolean closed) {
        if (opened) {
            return closed ? Position.UNKNOWN : Position.OPEN;
        }
        return closed ? Position.CLOSED : Position.MOVING;
    }
}
