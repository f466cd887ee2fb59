// SPDX-License-Identifier: Apache-2.0
package city.madang.device.receiptescpos;

import city.madang.device.CommandId;
import city.madang.device.Deadline;
import city.madang.device.Message;
import city.madang.device.Outcome;
import city.madang.device.Reason;
import city.madang.device.Reason.Cause;
import city.madang.device.event.Fault;
import city.madang.device.event.Health;
import city.madang.device.event.Health.Level;
import city.madang.device.event.Stamp;
import city.madang.device.receiptescpos.ReceiptEscposSettings.Drawer;
import city.madang.device.role.CashDrawer;
import city.madang.device.role.DeviceRole;
import city.madang.device.role.ReceiptPrinter;
import city.madang.device.spi.DeviceConfig;
import city.madang.device.spi.DeviceSession;
import city.madang.device.spi.DeviceSink;
import city.madang.device.spi.Polled;
import city.madang.device.tcp.TcpLine;
import java.io.IOException;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** One printer, on one connection that stays. What was sent once is not sent again under the same id. */
final class ReceiptEscposSession implements DeviceSession, ReceiptPrinter, CashDrawer, Polled {
    private static final Duration PAUSE = Duration.ofSeconds(5);

    /** How long it waits for a printer before it looks what is the matter. */
    private static final Duration GLANCE = Duration.ofMillis(500);

    private final DeviceConfig<ReceiptEscposSettings> config;
    private final DeviceSink sink;
    private final TcpLine line;
    private final Answers answers;
    private final Slip slip;
    private Optional<Level> paper = Optional.empty();
    private Optional<Message> trouble = Optional.empty();
    private Optional<Sent> last = Optional.empty();

    private record Sent(CommandId id, Outcome outcome) {}

    ReceiptEscposSession(DeviceConfig<ReceiptEscposSettings> config, DeviceSink sink, TcpLine line) {
        this.config = config;
        this.sink = sink;
        this.line = line;
        answers = new Answers(line, config.settings().confirmation());
        slip = new Slip(config.settings());
    }

    /** Tells how the printer is, for the first time. */
    boolean isUnderstood() throws IOException {
        line.send(EscPos.NO_REPORTS_UNASKED);
        return state().isPresent();
    }

    @Override
    public <R extends DeviceRole> Optional<R> role(Class<R> role) {
        boolean has = role != CashDrawer.class || config.settings().drawer() != Drawer.NONE;
        return has ? DeviceSession.super.role(role) : Optional.empty();
    }

    @Override
    public Outcome probe() throws IOException {
        return notNow(state()).map(Outcome::refused).orElseGet(() -> Outcome.done(Message.of("probe.well")));
    }

    @Override
    public Duration every() {
        return PAUSE;
    }

    @Override
    public void poll() throws IOException {
        state();
    }

    @Override
    public int columns() {
        return config.settings().columns();
    }

    @Override
    public Outcome print(List<String> lines, CommandId id, Deadline deadline) throws IOException {
        try {
            return once(slip.of(lines), id, deadline);
        } catch (Slip.Unprintable e) {
            return Outcome.refused(Reason.of(Cause.NOT_ABLE, e.why()));
        }
    }

    @Override
    public Outcome release(CommandId id, Deadline deadline) throws IOException {
        return once(EscPos.pulse(config.settings().drawer()), id, deadline);
    }

    private Outcome once(byte[] bytes, CommandId id, Deadline deadline) throws IOException {
        if (last.filter(sent -> sent.id().equals(id)).isPresent()) {
            return last.get().outcome();
        }
        var why = notNow(state());
        if (why.isEmpty() && deadline.isOver(config.clock())) {
            why = Optional.of(Reason.of(Cause.EXPIRED));
        }
        if (why.isPresent()) {
            return Outcome.refused(why.get());
        }
        answers.settle();
        line.send(bytes);
        answers.wantConfirmation();
        var outcome = confirmed(deadline);
        last = Optional.of(new Sent(id, outcome));
        return outcome;
    }

    /** A printer that stops in the middle goes on when somebody has helped it: so nobody knows how much there will be on paper. */
    private Outcome confirmed(Deadline deadline) throws IOException {
        while (!deadline.isOver(config.clock())) {
            var left = deadline.left(config.clock());
            if (answers.isConfirmed(left.compareTo(GLANCE) < 0 ? left : GLANCE)) {
                return Outcome.done();
            }
            var why = whileItPrints();
            if (why.isPresent()) {
                return Outcome.unknown(why.get());
            }
        }
        return Outcome.unknown(Reason.of(Cause.TIMEOUT));
    }

    /** Some printers answer nothing while they print. */
    private Optional<Reason> whileItPrints() throws IOException {
        try {
            return notNow(state());
        } catch (SocketTimeoutException e) {
            return Optional.empty();
        }
    }

    private static Optional<Reason> notNow(Optional<PrinterState> state) {
        return state.map(PrinterState::trouble)
                .orElseGet(() -> Optional.of(Message.of("fault.garbage")))
                .map(message -> Reason.of(Cause.DEVICE_FAULT, message));
    }

    /** Asks, and tells what is new. */
    private Optional<PrinterState> state() throws IOException {
        var state = answers.state();
        var odd = answers.odd();
        if (odd.length > 0) {
            sink.event(Fault.of(Stamp.NONE, Message.of("fault.garbage"), odd));
        }
        state.ifPresent(this::tell);
        return state;
    }

    private void tell(PrinterState state) {
        if (!paper.equals(Optional.of(state.level()))) {
            paper = Optional.of(state.level());
            sink.event(Health.paper(Stamp.NONE, state.level()));
        }
        if (!trouble.equals(state.trouble())) {
            trouble = state.trouble();
            trouble.ifPresent(message -> sink.event(new Fault(Stamp.NONE, message, "")));
        }
    }

    @Override
    public void close() {
        line.close();
    }
}
