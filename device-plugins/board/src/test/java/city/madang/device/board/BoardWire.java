// SPDX-License-Identifier: Apache-2.0
package city.madang.device.board;

import city.madang.device.testkit.WireSimulator;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Plays a board whose messages lie between 2 and 3, and which answers 6. */
final class BoardWire extends WireSimulator {
    private static final byte END = 3;
    private static final byte FINE = 6;

    private final List<byte[]> messages = new ArrayList<>();
    private byte answer = FINE;
    private int answersBeforeSilence = Integer.MAX_VALUE;

    synchronized void answers(int other) {
        answer = (byte) other;
    }

    synchronized void silentAfter(int many) {
        answersBeforeSilence = many;
    }

    /** Waits until a message has come. Whoever asked for no answer does not know that. */
    synchronized void awaitMessage() throws InterruptedException {
        while (messages.isEmpty()) {
            wait();
        }
    }

    /** The newest message, with what is around it. */
    synchronized byte[] shown() {
        return messages.get(messages.size() - 1);
    }

    @Override
    protected synchronized Optional<byte[]> answer(byte[] received) {
        if (received[received.length - 1] != END) {
            return Optional.empty();
        }
        messages.add(Arrays.copyOf(received, received.length));
        notifyAll();
        if (messages.size() > answersBeforeSilence) {
            mode(Mode.SILENT);
        }
        return Optional.of(new byte[] {answer, '\r'});
    }
}
