// SPDX-License-Identifier: Apache-2.0
package city.madang.benchmarks.parking;

import city.madang.device.CommandId;
import city.madang.device.Deadline;
import city.madang.device.Outcome;
import city.madang.device.Plate;
import city.madang.device.event.BarrierMoved;
import city.madang.device.event.BarrierMoved.By;
import city.madang.device.event.DeviceEvent;
import city.madang.device.event.PlateSeen;
import city.madang.device.event.Stamp;
import city.madang.device.event.VehicleSensed;
import city.madang.device.role.Barrier;
import city.madang.device.role.DeviceRole;
import city.madang.device.role.PlateReader.Side;
import city.madang.device.spi.DeviceConfig;
import city.madang.device.spi.DeviceDriver;
import city.madang.device.spi.DeviceKind;
import city.madang.device.spi.DeviceSession;
import city.madang.device.spi.DeviceSink;
import city.madang.device.spi.Links;
import city.madang.device.spi.ProvidesDriver;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;

/** A lane without a line: tells at once, and says when its gate was told to open. */
@ProvidesDriver(id = "quick", kind = DeviceKind.MIXED, protocol = "none")
final class QuickLane implements DeviceDriver<QuickLane.Settings> {
    private static final int PATIENCE_SECONDS = 30;

    private final SynchronousQueue<Long> opened = new SynchronousQueue<>();
    private volatile DeviceSink sink;
    private long sequence;

    /** None. */
    interface Settings {}

    @Override
    public Class<Settings> settings() {
        return Settings.class;
    }

    @Override
    public DeviceSession open(DeviceConfig<Settings> config, DeviceSink to, Links links) {
        sink = to;
        return new Session();
    }

    /** A vehicle comes and goes. @return nanoseconds from its plate until the gate was told to open */
    long pass(String plate) throws InterruptedException {
        tell(stamp -> new VehicleSensed(stamp, 1, true));
        long seen = System.nanoTime();
        tell(stamp -> new PlateSeen(stamp, Plate.read(plate), Side.FRONT, OptionalInt.of(95), Optional.empty()));
        var told = opened.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
        if (told == null) {
            throw new IllegalStateException("the gate was not told to open for " + plate);
        }
        tell(stamp -> new BarrierMoved(stamp, Barrier.Position.OPEN, By.COMMAND));
        tell(stamp -> new VehicleSensed(stamp, 1, false));
        tell(stamp -> new BarrierMoved(stamp, Barrier.Position.CLOSED, By.UNKNOWN));
        return told - seen;
    }

    private void tell(Function<Stamp, DeviceEvent> event) {
        sink.event(event.apply(Stamp.at(Instant.now(), ++sequence)));
    }

    private final class Session implements DeviceSession, Barrier {
        @Override
        public <R extends DeviceRole> Optional<R> role(Class<R> role) {
            return role.isInstance(this) ? Optional.of(role.cast(this)) : Optional.empty();
        }

        @Override
        public Outcome probe() {
            return Outcome.done();
        }

        @Override
        public void close() {}

        @Override
        public Position position() {
            return Position.UNKNOWN;
        }

        @Override
        public Outcome open(CommandId id, Deadline deadline) throws InterruptedException {
            opened.offer(System.nanoTime(), PATIENCE_SECONDS, TimeUnit.SECONDS);
            return Outcome.done();
        }

        @Override
        public Outcome close(CommandId id, Deadline deadline) {
            return Outcome.done();
        }

        @Override
        public Outcome holdOpen(CommandId id, Deadline deadline) {
            return Outcome.done();
        }
    }
}
