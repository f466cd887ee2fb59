// SPDX-License-Identifier: Apache-2.0
package city.madang.device.gatemodbus;

import city.madang.device.testkit.WireSimulator;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.BitSet;
import java.util.Optional;

/** Plays a module with a gate behind it, byte by byte after the specification and without the library that the driver uses. */
final class GateWire extends WireSimulator {
    private static final int HEADER = 7;
    private static final int READ_INPUTS = 2;
    private static final int WRITE_COIL = 5;
    private static final int ON = 0xff00;
    private static final int REFUSED = 0x80;

    private final BitSet coils = new BitSet();
    private boolean open;
    private boolean broken;
    private boolean occupied;
    private int refusal;
    private int answers;
    private int answersBeforeSilence = Integer.MAX_VALUE;

    synchronized void occupied(boolean vehicle) {
        occupied = vehicle;
    }

    /** Both contacts at once. */
    synchronized void broken() {
        broken = true;
    }

    /** Answers with this exception from now on. */
    synchronized void refuses(int code) {
        refusal = code;
    }

    /** Answers so often, and then never again. */
    synchronized void silentAfter(int many) {
        answersBeforeSilence = many;
    }

    synchronized boolean coil(int address) {
        return coils.get(address);
    }

    @Override
    protected synchronized Optional<byte[]> answer(byte[] received) {
        var in = ByteBuffer.wrap(received);
        if (received.length < HEADER || received.length < HEADER - 1 + in.getShort(4)) {
            return Optional.empty();
        }
        if (++answers > answersBeforeSilence) {
            mode(Mode.SILENT);
        }
        int function = in.get(HEADER);
        int address = in.getShort(HEADER + 1) & 0xffff;
        int value = in.getShort(HEADER + 3) & 0xffff;
        if (refusal > 0) {
            return Optional.of(framed(in, new byte[] {(byte) (function | REFUSED), (byte) refusal}));
        }
        return switch (function) {
            case READ_INPUTS -> Optional.of(framed(in, inputs(address, value)));
            case WRITE_COIL -> {
                write(address, value == ON);
                yield Optional.of(framed(in, new byte[] {WRITE_COIL, in.get(8), in.get(9), in.get(10), in.get(11)}));
            }
            default -> Optional.of(framed(in, new byte[] {(byte) (function | REFUSED), 1}));
        };
    }

    private static byte[] framed(ByteBuffer request, byte[] pdu) {
        return ByteBuffer.allocate(HEADER + pdu.length)
                .putShort(request.getShort(0))
                .putShort((short) 0)
                .putShort((short) (pdu.length + 1))
                .put(request.get(HEADER - 1))
                .put(pdu)
                .array();
    }

    private byte[] inputs(int first, int count) {
        var all = new BitSet();
        all.set(0, open || broken);
        all.set(1, !open || broken);
        all.set(2, occupied);
        var asked = all.get(first, first + count).toByteArray();
        var pdu =
                ByteBuffer.allocate(2 + (count + 7) / 8).put((byte) READ_INPUTS).put((byte) ((count + 7) / 8));
        return pdu.put(asked).array();
    }

    private void write(int address, boolean on) {
        coils.set(address, on);
        if (on) {
            open = address != 1;
        }
    }

    void end() {
        try {
            close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
