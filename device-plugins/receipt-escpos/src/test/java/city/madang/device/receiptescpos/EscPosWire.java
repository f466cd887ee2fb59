// SPDX-License-Identifier: Apache-2.0
package city.madang.device.receiptescpos;

import city.madang.device.testkit.WireSimulator;
import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Plays a printer after Epson's reference. It answers at once wherever it finds a question that is to be answered so, also among
 * dots; everything else waits in its buffer while it has no paper or stands open, and is printed afterwards.
 */
final class EscPosWire extends WireSimulator {
    private static final int DLE = 0x10;

    private final List<Paper> receipts = new ArrayList<>();
    private final ByteArrayOutputStream letters = new ByteArrayOutputStream();
    private Paper paper = new Paper();
    private byte[] buffer = new byte[0];
    private byte[] rest = new byte[0];
    private Charset charset = Charset.forName("IBM437");
    private int releases;
    private int releasesAtOnce;
    private boolean hasPaper = true;
    private boolean nearEnd;
    private boolean open;
    private boolean jammed;
    private boolean deaf;
    private int linesLeft = Integer.MAX_VALUE;
    private int questionsBeforeSilence = Integer.MAX_VALUE;
    private byte[] unasked = {};

    synchronized void letters(String name) {
        charset = Charset.forName(name);
    }

    synchronized void paper(boolean there) {
        hasPaper = there;
        linesLeft = Integer.MAX_VALUE;
    }

    synchronized void paperFor(int lines) {
        linesLeft = lines;
    }

    synchronized void nearEnd(boolean is) {
        nearEnd = is;
    }

    synchronized void cover(boolean isOpen) {
        open = isOpen;
    }

    synchronized void cutter(boolean isJammed) {
        jammed = isJammed;
    }

    /** Prints, and never says that it has. */
    synchronized void confirms(boolean does) {
        deaf = !does;
    }

    /** Sends this before its next answer. */
    synchronized void says(byte... bytes) {
        unasked = bytes;
    }

    synchronized void silentAfter(int questions) {
        questionsBeforeSilence = questions;
    }

    synchronized List<Paper> receipts() {
        return List.copyOf(receipts);
    }

    synchronized int releases() {
        return releases;
    }

    /** By a command that is done wherever it stands. */
    synchronized int releasesAtOnce() {
        return releasesAtOnce;
    }

    @Override
    protected synchronized Optional<byte[]> answer(byte[] received) {
        var out = new ByteArrayOutputStream();
        var came = joined(rest, received);
        int at = 0;
        var later = new ByteArrayOutputStream();
        for (; at < came.length; at++) {
            if (came[at] != DLE) {
                later.write(came[at]);
            } else if (came.length - at < 3) {
                break;
            } else if (came[at + 1] == 4) {
                at += 2;
                out.writeBytes(unasked);
                unasked = new byte[0];
                out.write(status(came[at]));
                if (--questionsBeforeSilence < 0) {
                    mode(Mode.SILENT);
                }
            } else {
                releasesAtOnce += came[at + 1] == 0x14 ? 1 : 0;
                later.write(came[at]);
            }
        }
        rest = Arrays.copyOfRange(came, at, came.length);
        buffer = joined(buffer, later.toByteArray());
        print(out);
        return Optional.of(out.toByteArray());
    }

    private int status(int which) {
        boolean stopped = !prints();
        return 0x12
                | switch (which) {
                    case 1 -> stopped ? 0x08 : 0;
                    case 2 -> (open ? 0x04 : 0) | (hasPaper ? 0 : 0x20) | (jammed ? 0x40 : 0);
                    case 3 -> jammed ? 0x08 : 0;
                    default -> (hasPaper ? 0 : 0x60) | (nearEnd ? 0x0c : 0);
                };
    }

    private boolean prints() {
        return hasPaper && !open && !jammed;
    }

    private void print(ByteArrayOutputStream out) {
        int done = 1;
        while (prints() && done > 0 && buffer.length > 0) {
            done = one(out);
            buffer = Arrays.copyOfRange(buffer, done, buffer.length);
        }
    }

    /** Does what stands first. @return its length; 0 when it is not there as a whole */
    private int one(ByteArrayOutputStream out) {
        int need = length();
        if (buffer.length < need) {
            return 0;
        }
        switch (buffer[0]) {
            case '\n' -> {
                paper.text(letters.toString(charset));
                letters.reset();
                line();
            }
            case 0x1b -> releases += buffer[1] == 'p' ? 1 : 0;
            case 0x1c -> {}
            case 0x1d -> group(need, out);
            default -> letters.write(buffer[0]);
        }
        return need;
    }

    private void group(int need, ByteArrayOutputStream out) {
        switch (buffer[1]) {
            case 'v' -> {
                paper.dots(number(4), Arrays.copyOfRange(buffer, 8, need));
                line();
            }
            case 'V' -> {
                receipts.add(paper);
                paper = new Paper();
            }
            case 'r' -> {
                if (!deaf) {
                    out.write(nearEnd ? 3 : 0);
                }
            }
            case '(' -> {
                if (!deaf) {
                    out.writeBytes(new byte[] {'7', '"', buffer[7], buffer[8], buffer[9], buffer[10], 0});
                }
            }
            default -> {}
        }
    }

    private void line() {
        linesLeft--;
        hasPaper = linesLeft > 0;
    }

    private int length() {
        int second = buffer.length < 2 ? 0 : buffer[1];
        return switch (buffer[0]) {
            case 0x1b -> second == '@' ? 2 : second == 'p' ? 5 : 3;
            case 0x1c -> 2;
            case 0x1d ->
                switch (second) {
                    case 'v' -> buffer.length < 8 ? 8 : 8 + number(4) * number(6);
                    case 'V' -> 4;
                    case '(' -> 11;
                    default -> 3;
                };
            default -> 1;
        };
    }

    private int number(int at) {
        return Byte.toUnsignedInt(buffer[at]) + 256 * Byte.toUnsignedInt(buffer[at + 1]);
    }

    private static byte[] joined(byte[] first, byte[] second) {
        var all = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, all, first.length, second.length);
        return all;
    }
}
