// SPDX-License-Identifier: Apache-2.0
package city.madang.device.receiptescpos;

import city.madang.device.receiptescpos.ReceiptEscposSettings.Confirmation;
import city.madang.device.tcp.TcpLine;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;

/**
 * Sorts what a printer answers: its state, which it tells at once; that it has done what was sent, which comes late or never; and
 * what is neither. Used by one thread at a time.
 */
final class Answers {
    /** For the whole state. */
    static final Duration PATIENCE = Duration.ofSeconds(2);

    /** After this nothing follows what came. */
    private static final Duration QUIET = Duration.ofMillis(500);

    private static final int QUESTIONS = 4;
    private static final int NUMBERS = 10_000;
    private static final int MOST_ODD = 64;
    private static final int REPORT_REST = 3;

    private final TcpLine line;
    private final Confirmation by;
    private final ByteArrayOutputStream odd = new ByteArrayOutputStream();

    /** With process ids, another one than last time: the printer may still answer what was sent before this session. */
    private int asked = ThreadLocalRandom.current().nextInt(NUMBERS);

    private int confirmed = asked;

    Answers(TcpLine line, Confirmation by) {
        this.line = line;
        this.by = by;
    }

    /** What is neither, since it was asked for last, cut. */
    byte[] odd() {
        var all = odd.toByteArray();
        odd.reset();
        return all;
    }

    /**
     * @return empty when what came was no state
     * @throws IOException when nothing came
     */
    Optional<PrinterState> state() throws IOException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        var state = new int[QUESTIONS];
        for (int which = 1; which <= QUESTIONS; which++) {
            forgetWhatCameLate(end);
            line.send(EscPos.status(which));
            int before = odd.size();
            try {
                state[which - 1] = next(end);
            } catch (SocketTimeoutException e) {
                if (odd.size() == before) {
                    throw e;
                }
                return Optional.empty();
            }
        }
        return Optional.of(new PrinterState(state[0], state[1], state[2], state[3]));
    }

    private void forgetWhatCameLate(long end) throws IOException {
        while (line.hasMore()) {
            sort(line.read(end), end);
        }
    }

    private int next(long end) throws IOException {
        int before = odd.size();
        int came = line.read(end);
        while (!PrinterState.isOne(came)) {
            sort(came, end);
            came = line.read(odd.size() == before ? end : Math.min(end, System.nanoTime() + QUIET.toNanos()));
        }
        return came;
    }

    /** Asks for a sign that all which was sent before has been done. */
    void wantConfirmation() throws IOException {
        asked = (asked + 1) % NUMBERS;
        line.send(EscPos.confirm(by, asked));
    }

    /** Answers to what was sent before may still be under way, or never come: afterwards none is waited for. */
    void settle() throws IOException {
        if (confirmed != asked) {
            wantConfirmation();
            isConfirmed(QUIET);
            confirmed = asked;
        }
    }

    /** Waits for that sign. */
    boolean isConfirmed(Duration within) throws IOException {
        long end = System.nanoTime() + within.toNanos();
        try {
            while (confirmed != asked) {
                sort(line.read(end), end);
            }
            return true;
        } catch (SocketTimeoutException e) {
            return false;
        }
    }

    private void sort(int came, long end) throws IOException {
        if (isReport(came)) {
            for (int rest = 0; rest < REPORT_REST; rest++) {
                line.read(end);
            }
        } else if (by == Confirmation.STATUS && isPaperStatus(came)) {
            confirmed = confirmed == asked ? confirmed : (confirmed + 1) % NUMBERS;
        } else if (by == Confirmation.PROCESS_ID && came == '7') {
            processId(end);
        } else if (!PrinterState.isOne(came) && odd.size() < MOST_ODD) {
            odd.write(came);
        }
    }

    /** The first of the four bytes by which a printer tells of a change unasked, which was switched off. */
    private static boolean isReport(int came) {
        return (came & 0x93) == 0x10;
    }

    private static boolean isPaperStatus(int came) {
        return (came & 0x90) == 0;
    }

    /** A sign, four digits, and a zero. */
    private void processId(long end) throws IOException {
        int number = line.read(end) == '"' ? 0 : NUMBERS;
        for (int digit = line.read(end); digit != 0; digit = line.read(end)) {
            number = Math.min(NUMBERS, number * 10 + Math.max(0, Character.digit(digit, 10)));
        }
        confirmed = number == asked ? asked : confirmed;
    }
}
