// SPDX-License-Identifier: Apache-2.0
package city.madang.device.gatemodbus;

import city.madang.device.CommandId;
import city.madang.device.Deadline;
import city.madang.device.Message;
import city.madang.device.Outcome;
import city.madang.device.Reason;
import city.madang.device.event.BarrierMoved;
import city.madang.device.event.BarrierMoved.By;
import city.madang.device.event.Stamp;
import city.madang.device.event.VehicleSensed;
import city.madang.device.role.Barrier;
import city.madang.device.role.DeviceRole;
import city.madang.device.role.VehicleDetector;
import city.madang.device.spi.DeviceConfig;
import city.madang.device.spi.DeviceSession;
import city.madang.device.spi.DeviceSink;
import city.madang.device.spi.Polled;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** One gate: its contacts are read again and again, and commands switch its coils. */
final class GateModbusSession implements DeviceSession, Polled, Barrier, VehicleDetector {
    /** For one message and its answer. */
    static final Duration PATIENCE = Duration.ofSeconds(3);

    private static final Duration EVERY = Duration.ofMillis(200);
    /** What moves within this time after a command was moved by it. */
    private static final Duration MOVING = Duration.ofSeconds(15);

    private final GateModbusSettings settings;
    private final DeviceConfig<GateModbusSettings> config;
    private final DeviceSink sink;
    private final ModbusLine line;
    private final GateInputs.Span span;
    private final CountDownLatch closed = new CountDownLatch(1);
    private Optional<GateInputs> before = Optional.empty();
    private Instant commanded = Instant.MIN;

    GateModbusSession(DeviceConfig<GateModbusSettings> config, DeviceSink sink, ModbusLine line) {
        this.config = config;
        this.sink = sink;
        this.line = line;
        settings = config.settings();
        span = GateInputs.Span.of(settings);
    }

    /** What a command does with the coils. */
    private interface Switching {
        void run() throws IOException, InterruptedException, ModbusLine.Refused;
    }

    @Override
    public <R extends DeviceRole> Optional<R> role(Class<R> role) {
        boolean has = role.isInstance(this) && (role != VehicleDetector.class || settings.loops() > 0);
        return has ? Optional.of(role.cast(this)) : Optional.empty();
    }

    @Override
    public Outcome probe() throws IOException {
        return Outcome.done(Message.of("probe.well", inputs().position().name()));
    }

    @Override
    public Duration every() {
        return EVERY;
    }

    @Override
    public void poll() throws IOException {
        var now = inputs();
        if (before.filter(was -> was.position() == now.position()).isEmpty()) {
            sink.event(new BarrierMoved(Stamp.NONE, now.position(), by()));
        }
        for (int loop = 0; loop < settings.loops(); loop++) {
            int bit = loop;
            boolean taken = now.loops().get(loop);
            if (before.filter(was -> was.loops().get(bit) == taken).isEmpty()) {
                sink.event(new VehicleSensed(Stamp.NONE, loop + 1, taken));
            }
        }
        before = Optional.of(now);
    }

    private By by() {
        var now = config.clock().instant();
        return before.isPresent() && commanded.plus(MOVING).isAfter(now) ? By.COMMAND : By.UNKNOWN;
    }

    private GateInputs inputs() throws IOException {
        try {
            return GateInputs.of(line.inputs(span, PATIENCE), settings);
        } catch (ModbusLine.Refused e) {
            throw new IOException("the module does not tell its inputs: " + e.getMessage(), e);
        }
    }

    @Override
    public Position position() throws IOException {
        return inputs().position();
    }

    @Override
    public int detectors() {
        return settings.loops();
    }

    @Override
    public boolean occupied(int detector) throws IOException {
        return inputs().loops().get(detector - 1);
    }

    @Override
    public Outcome open(CommandId id, Deadline deadline) throws IOException, InterruptedException {
        return switched(() -> pulse(settings.openCoil(), deadline));
    }

    @Override
    public Outcome close(CommandId id, Deadline deadline) throws IOException, InterruptedException {
        if (!inputs().loops().isEmpty()) {
            return Outcome.refused(Reason.of(Reason.Cause.DEVICE_FAULT, Message.of("gate.occupied")));
        }
        return switched(() -> {
            line.coil(settings.holdCoil(), false, left(deadline));
            pulse(settings.closeCoil(), deadline);
        });
    }

    @Override
    public Outcome holdOpen(CommandId id, Deadline deadline) throws IOException, InterruptedException {
        return switched(() -> line.coil(settings.holdCoil(), true, left(deadline)));
    }

    private Outcome switched(Switching work) throws IOException, InterruptedException {
        commanded = config.clock().instant();
        try {
            work.run();
            return Outcome.done();
        } catch (ModbusLine.Refused e) {
            var code = Integer.toString(e.code());
            return Outcome.refused(Reason.of(Reason.Cause.DEVICE_FAULT, Message.of("gate.refused", code)));
        }
    }

    private void pulse(int coil, Deadline deadline) throws IOException, InterruptedException, ModbusLine.Refused {
        line.coil(coil, true, left(deadline));
        if (settings.pulse() > 0) {
            try {
                closed.await(settings.pulse(), TimeUnit.MILLISECONDS);
            } finally {
                // also when it was interrupted: a coil that stays on keeps the gate moving
                line.coil(coil, false, PATIENCE);
            }
        }
    }

    private Duration left(Deadline deadline) {
        var left = deadline.left(config.clock());
        return left.compareTo(PATIENCE) < 0 ? left : PATIENCE;
    }

    @Override
    public void close() {
        closed.countDown();
        line.close();
    }
}
