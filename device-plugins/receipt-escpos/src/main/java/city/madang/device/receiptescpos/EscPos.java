// SPDX-License-Identifier: Apache-2.0
package city.madang.device.receiptescpos;

import city.madang.device.receiptescpos.ReceiptEscposSettings.Confirmation;
import city.madang.device.receiptescpos.ReceiptEscposSettings.Drawer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Commands of ESC/POS, after Epson's reference, of which other makers' printers understand at least these. */
final class EscPos {
    static final byte[] NO_REPORTS_UNASKED = {0x1d, 'a', 0};
    static final byte[] NEXT_LINE = {'\n'};

    /** Feeds as far as the cutter lies behind the head, and cuts but for one point. */
    static final byte[] CUT = {0x1d, 'V', 66, 0};

    private static final byte[] DOUBLE_BYTES = {0x1c, '&'};
    private static final byte[] SINGLE_BYTES = {0x1c, '.'};
    private static final byte[] PAPER_STATUS = {0x1d, 'r', 1};
    private static final byte DLE = 0x10;

    /** 50 ms on, 500 ms off; in units of 2 ms. */
    private static final byte ON = 25;

    private static final byte OFF = (byte) 250;
    private static final int BYTE = 8;

    private EscPos() {}

    /** Forgets everything that was set before. @param wide whether letters have two bytes, as Korean ones do */
    static byte[] begin(int page, boolean wide) {
        return joined(new byte[] {0x1b, '@', 0x1b, 't', (byte) page}, wide ? DOUBLE_BYTES : SINGLE_BYTES);
    }

    /** Asks at once, also while it prints and when it has stopped. @param which 1 printer, 2 why it stopped, 3 errors, 4 paper */
    static byte[] status(int which) {
        return new byte[] {DLE, 4, (byte) which};
    }

    /** Is answered when all that was sent before has been done. @param number up to four digits, given back with a process id */
    static byte[] confirm(Confirmation by, int number) {
        var digits = String.format("%04d", number).getBytes(StandardCharsets.US_ASCII);
        return by == Confirmation.STATUS ? PAPER_STATUS : joined(new byte[] {0x1d, '(', 'H', 6, 0, 48, 48}, digits);
    }

    static byte[] pulse(Drawer drawer) {
        return new byte[] {0x1b, 'p', (byte) (drawer == Drawer.PIN_5 ? 1 : 0), ON, OFF};
    }

    /**
     * A picture. Printers look for questions that are to be answered at once everywhere, also among its dots, and for some that
     * open the drawer or empty the printer: so none may arise there, at the cost of one more black dot.
     *
     * @param wide in bytes of eight dots
     * @param dots row by row, 1 for black
     */
    static byte[] raster(int wide, byte[] dots) {
        int high = dots.length / wide;
        var safe = dots.clone();
        for (int at = 1; at < safe.length; at++) {
            if (safe[at - 1] == DLE && (safe[at] == 4 || safe[at] == 5 || safe[at] == 0x14)) {
                safe[at - 1] |= 1;
            }
        }
        var head =
                new byte[] {0x1d, 'v', '0', 0, (byte) wide, (byte) (wide >> BYTE), (byte) high, (byte) (high >> BYTE)};
        return joined(head, safe);
    }

    private static byte[] joined(byte[] first, byte[] second) {
        var all = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, all, first.length, second.length);
        return all;
    }
}
