// SPDX-License-Identifier: Apache-2.0
package city.madang.device.board;

import city.madang.device.CommandId;
import city.madang.device.Deadline;
import city.madang.device.Message;
import city.madang.device.Outcome;
import city.madang.device.Reason;
import city.madang.device.Reason.Cause;
import city.madang.device.role.TextBoard;
import city.madang.device.spi.DeviceConfig;
import city.madang.device.spi.DeviceSession;
import java.io.IOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.HexFormat;

/** One board, on one connection that stays. */
final class BoardSession implements DeviceSession, TextBoard {
    /** For one message and its answer. */
    static final Duration PATIENCE = Duration.ofSeconds(3);

    private static final int EXCERPT = 8;

    private final DeviceConfig<BoardSettings> config;
    private final BoardSettings settings;
    private final BoardLine line;
    private final Wording wording;
    private final byte[] answer;

    BoardSession(DeviceConfig<BoardSettings> config, BoardLine line) {
        this.config = config;
        this.line = line;
        settings = config.settings();
        wording = new Wording(settings);
        answer = Wording.bytes("answer", settings.answer());
    }

    @Override
    public Outcome probe() throws IOException {
        if (settings.ping().isEmpty()) {
            line.mustBeOpen();
            return Outcome.done(Message.of("probe.open"));
        }
        var said = said(Wording.bytes("ping", settings.ping()), PATIENCE);
        return said.isDone()
                ? Outcome.done(Message.of("probe.well"))
                : Outcome.refused(said.reason().orElseThrow());
    }

    @Override
    public int lines() {
        return settings.lines();
    }

    @Override
    public int columns() {
        return settings.columns();
    }

    @Override
    public Outcome show(Shown shown, CommandId id, Deadline deadline) throws IOException {
        if (shown.lines().size() > settings.lines()) {
            return Outcome.refused(Reason.of(Cause.NOT_ABLE));
        }
        var impossible = wording.impossible(shown.lines());
        if (impossible.isPresent()) {
            return Outcome.refused(Reason.of(Cause.NOT_ABLE, Message.of("board.letter", impossible.get())));
        }
        var left = deadline.left(config.clock());
        return said(wording.message(shown.lines()), left.compareTo(PATIENCE) < 0 ? left : PATIENCE);
    }

    /** What it shows after another answer than it should give, nobody knows. */
    private Outcome said(byte[] message, Duration within) throws IOException {
        var came = line.ask(message, answer, within);
        if (answer.length == 0) {
            return Outcome.done(Message.of("board.sent"));
        }
        if (Arrays.equals(came, answer)) {
            return Outcome.done();
        }
        var excerpt = HexFormat.of().formatHex(came, 0, Math.min(came.length, EXCERPT));
        return Outcome.unknown(Reason.of(Cause.DEVICE_FAULT, Message.of("board.answer", excerpt)));
    }

    @Override
    public void close() {
        line.close();
    }
}
