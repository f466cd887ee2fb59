// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.parking.day;

import city.madang.device.CommandId;
import city.madang.device.Deadline;
import city.madang.device.Money;
import city.madang.device.Outcome;
import city.madang.device.Plate;
import city.madang.device.event.BarrierMoved;
import city.madang.device.event.BarrierMoved.By;
import city.madang.device.event.DeviceEvent;
import city.madang.device.event.PaymentTaken;
import city.madang.device.event.PaymentTaken.Means;
import city.madang.device.event.PlateSeen;
import city.madang.device.event.Stamp;
import city.madang.device.event.VehicleSensed;
import city.madang.device.role.Barrier;
import city.madang.device.role.DeviceRole;
import city.madang.device.role.PayStation;
import city.madang.device.role.PlateReader;
import city.madang.device.role.VehicleDetector;
import city.madang.device.spi.DeviceConfig;
import city.madang.device.spi.DeviceDriver;
import city.madang.device.spi.DeviceKind;
import city.madang.device.spi.DeviceSession;
import city.madang.device.spi.DeviceSink;
import city.madang.device.spi.Links;
import city.madang.device.spi.ProvidesDriver;
import java.io.PrintStream;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Devices of lanes outside of this process: what they tell comes in as lines, and what they are asked goes out as lines. */
@ProvidesDriver(id = "pipe", kind = DeviceKind.MIXED, protocol = "none")
final class PipeDriver implements DeviceDriver<PipeDriver.Settings> {
    private static final int CERTAIN = 95;

    private final Map<String, Device> open = new ConcurrentHashMap<>();
    private final PrintStream out;

    /** None. */
    interface Settings {}

    PipeDriver(PrintStream out) {
        this.out = out;
    }

    @Override
    public Class<Settings> settings() {
        return Settings.class;
    }

    @Override
    public DeviceSession open(DeviceConfig<Settings> config, DeviceSink sink, Links links) {
        var device = new Device(config.device().value(), sink);
        open.put(device.id, device);
        return device;
    }

    /**
     * A line {@code device time sequence what ...}: the event is stored when this returns.
     *
     * @return false while the device is not open yet
     */
    boolean tell(String line) {
        var words = line.split(" ");
        var device = open.get(words[0]);
        if (device == null) {
            return false;
        }
        device.sink.event(event(Stamp.at(Instant.parse(words[1]), Long.parseLong(words[2])), words));
        return true;
    }

    private static DeviceEvent event(Stamp stamp, String... words) {
        return switch (words[3]) {
            case "loop" -> new VehicleSensed(stamp, 1, Boolean.parseBoolean(words[4]));
            case "plate" ->
                new PlateSeen(
                        stamp, Plate.read(words[4]), PlateReader.Side.FRONT, OptionalInt.of(CERTAIN), Optional.empty());
            case "gate" -> new BarrierMoved(stamp, Barrier.Position.valueOf(words[4]), By.COMMAND);
            case "pays" ->
                new PaymentTaken(
                        stamp, new CommandId(words[4]), Money.of(Long.parseLong(words[5]), "KRW"), Means.CARD, "slip");
            default -> throw new IllegalArgumentException(words[3]);
        };
    }

    private final class Device implements DeviceSession, Barrier, VehicleDetector, PlateReader, PayStation {
        private final String id;
        private final DeviceSink sink;

        Device(String id, DeviceSink sink) {
            this.id = id;
            this.sink = sink;
        }

        private Outcome asked(String what, CommandId command) {
            synchronized (out) {
                out.println("asked " + id + " " + command.value() + " " + what);
                out.flush();
            }
            return Outcome.done();
        }

        @Override
        public <R extends DeviceRole> Optional<R> role(Class<R> role) {
            return role.isInstance(this) ? Optional.of(role.cast(this)) : Optional.empty();
        }

        @Override
        public Outcome probe() {
            return Outcome.done();
        }

        @Override
        public void close() {
            open.remove(id, this);
        }

        @Override
        public Position position() {
            return Position.UNKNOWN;
        }

        @Override
        public Outcome open(CommandId command, Deadline deadline) {
            return asked("open", command);
        }

        @Override
        public Outcome close(CommandId command, Deadline deadline) {
            return asked("close", command);
        }

        @Override
        public Outcome holdOpen(CommandId command, Deadline deadline) {
            return asked("hold", command);
        }

        @Override
        public int detectors() {
            return 1;
        }

        @Override
        public boolean occupied(int detector) {
            return false;
        }

        @Override
        public Set<Side> sides() {
            return Set.of(Side.FRONT);
        }

        @Override
        public Outcome ask(Money amount, CommandId command, Deadline deadline) {
            return asked("ask " + amount.minor(), command);
        }

        @Override
        public Outcome cancel(CommandId before, CommandId command, Deadline deadline) {
            return asked("cancel " + before.value(), command);
        }
    }
}
