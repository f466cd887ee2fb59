// SPDX-License-Identifier: Apache-2.0
package city.madang.device.receiptescpos;

import city.madang.device.Message;
import city.madang.device.event.Health.Level;
import java.util.Optional;

/**
 * What a printer says of itself, in the four bytes that answer {@code DLE EOT} 1 to 4.
 *
 * @param printer 1, whether it prints at all
 * @param stopped 2, why not
 * @param errors 3
 * @param paper 4, of its roll
 */
record PrinterState(int printer, int stopped, int errors, int paper) {
    private static final int FIXED = 0x93;
    private static final int FIXED_ARE = 0x12;

    /** Bits 0, 1, 4 and 7 tell such an answer from all others. */
    static boolean isOne(int answer) {
        return (answer & FIXED) == FIXED_ARE;
    }

    Level level() {
        if ((paper & 0x60) != 0 || (stopped & 0x20) != 0) {
            return Level.EMPTY;
        }
        return (paper & 0x0c) != 0 ? Level.LOW : Level.ENOUGH;
    }

    /** Why it cannot print now; empty when it can. */
    Optional<Message> trouble() {
        if ((errors & 0x20) != 0) {
            return Optional.of(Message.of("fault.broken"));
        } else if ((errors & 0x08) != 0) {
            return Optional.of(Message.of("fault.cutter"));
        } else if ((stopped & 0x04) != 0) {
            return Optional.of(Message.of("fault.cover"));
        } else if (level() == Level.EMPTY) {
            return Optional.of(Message.of("fault.paper"));
        } else if ((errors & 0x44) != 0 || (stopped & 0x40) != 0) {
            return Optional.of(Message.of("fault.error"));
        }
        return (printer & 0x08) != 0 ? Optional.of(Message.of("fault.offline")) : Optional.empty();
    }
}
