// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.parking;

import city.madang.device.CommandId;
import city.madang.device.Deadline;
import city.madang.device.Money;
import city.madang.device.Outcome;
import city.madang.device.Plate;
import city.madang.device.Reason;
import city.madang.device.SpaceId;
import city.madang.device.event.BarrierMoved;
import city.madang.device.event.BarrierMoved.By;
import city.madang.device.event.ButtonPressed;
import city.madang.device.event.ButtonPressed.Button;
import city.madang.device.event.CodeRead;
import city.madang.device.event.DeviceEvent;
import city.madang.device.event.PaymentTaken;
import city.madang.device.event.PaymentTaken.Means;
import city.madang.device.event.PictureTaken;
import city.madang.device.event.PlateSeen;
import city.madang.device.event.Stamp;
import city.madang.device.event.VehicleSensed;
import city.madang.device.role.Barrier;
import city.madang.device.role.Camera;
import city.madang.device.role.CardReader;
import city.madang.device.role.CashDrawer;
import city.madang.device.role.DeviceRole;
import city.madang.device.role.PayStation;
import city.madang.device.role.PlateReader;
import city.madang.device.role.ReceiptPrinter;
import city.madang.device.role.SpaceSensor;
import city.madang.device.role.TextBoard;
import city.madang.device.role.VehicleDetector;
import city.madang.device.spi.DeviceConfig;
import city.madang.device.spi.DeviceDriver;
import city.madang.device.spi.DeviceKind;
import city.madang.device.spi.DeviceSession;
import city.madang.device.spi.DeviceSink;
import city.madang.device.spi.Links;
import city.madang.device.spi.ProvidesDriver;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;
import javax.imageio.ImageIO;

/** Devices of lanes that do what a test tells them, and write down what they were asked. */
@ProvidesDriver(id = "bench", kind = DeviceKind.MIXED, protocol = "none")
final class Bench implements DeviceDriver<Bench.Settings> {
    private static final int SIZE = 8;

    private final Map<String, Device> open = new ConcurrentHashMap<>();

    /** None. */
    interface Settings {}

    @Override
    public Class<Settings> settings() {
        return Settings.class;
    }

    @Override
    public DeviceSession open(DeviceConfig<Settings> config, DeviceSink sink, Links links) {
        var device = new Device(config.device().value(), sink, config.clock());
        open.put(device.id, device);
        device.tell(stamp -> new BarrierMoved(stamp, Barrier.Position.CLOSED, By.UNKNOWN));
        return device;
    }

    Device device(String id) {
        return Optional.ofNullable(open.get(id)).orElseThrow();
    }

    boolean isOpen(String id) {
        return open.containsKey(id);
    }

    /** A lane's devices in one. */
    final class Device
            implements DeviceSession,
                    Barrier,
                    VehicleDetector,
                    PlateReader,
                    TextBoard,
                    PayStation,
                    CardReader,
                    CashDrawer,
                    ReceiptPrinter,
                    SpaceSensor,
                    Camera {
        final String id;
        final List<String> asked = new CopyOnWriteArrayList<>();
        private final DeviceSink sink;
        private final Clock clock;
        private final AtomicLong sequence = new AtomicLong();
        volatile boolean stuck;
        volatile CommandId asking;

        Device(String id, DeviceSink sink, Clock clock) {
            this.id = id;
            this.sink = sink;
            this.clock = clock;
        }

        interface Telling {
            DeviceEvent at(Stamp stamp);
        }

        void tell(Telling event) {
            sink.event(event.at(Stamp.at(clock.instant(), sequence.incrementAndGet())));
        }

        /** Its line is gone; the kit opens it again after a while. */
        void lose() {
            sink.lost(Reason.of(Reason.Cause.DEVICE_FAULT));
        }

        void loop(int detector, boolean occupied) {
            tell(stamp -> new VehicleSensed(stamp, detector, occupied));
        }

        void plate(String text, int confidence) {
            tell(stamp ->
                    new PlateSeen(stamp, Plate.read(text), Side.FRONT, OptionalInt.of(confidence), Optional.empty()));
        }

        void rear(String text, int confidence) {
            tell(stamp ->
                    new PlateSeen(stamp, Plate.read(text), Side.REAR, OptionalInt.of(confidence), Optional.empty()));
        }

        @Override
        public Outcome picture(CommandId command, Deadline deadline) throws IOException {
            var image = new BufferedImage(SIZE, SIZE, BufferedImage.TYPE_INT_RGB);
            image.setRGB(0, 0, (int) sequence.get());
            var png = new ByteArrayOutputStream();
            ImageIO.write(image, "png", png);
            var kept = sink.picture(new ByteArrayInputStream(png.toByteArray()), "image/png");
            tell(stamp -> new PictureTaken(stamp, kept));
            return asked("picture");
        }

        void gate(Position position, By by) {
            tell(stamp -> new BarrierMoved(stamp, position, by));
        }

        void pays(Money amount) {
            tell(stamp -> new PaymentTaken(stamp, asking, amount, Means.CARD, "slip"));
        }

        void button(Button button) {
            tell(stamp -> new ButtonPressed(stamp, button));
        }

        void code(Medium medium, String code) {
            tell(stamp -> new CodeRead(stamp, medium, code));
        }

        @Override
        public Map<SpaceId, Occupancy> spaces() {
            return Map.of();
        }

        @Override
        public Set<Medium> media() {
            return Set.of(Medium.CARD, Medium.QR_CODE);
        }

        @Override
        public Outcome print(List<String> lines, CommandId command, Deadline deadline) {
            return asked("print " + String.join("|", lines));
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

        private Outcome asked(String what) {
            asked.add(what);
            return stuck ? Outcome.refused(Reason.of(Reason.Cause.DEVICE_FAULT)) : Outcome.done();
        }

        @Override
        public Outcome open(CommandId command, Deadline deadline) {
            return asked("open");
        }

        @Override
        public Outcome close(CommandId command, Deadline deadline) {
            return asked("close");
        }

        @Override
        public Outcome holdOpen(CommandId command, Deadline deadline) {
            return asked("hold");
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
        public int lines() {
            return 2;
        }

        @Override
        public int columns() {
            return 16;
        }

        @Override
        public Outcome show(Shown shown, CommandId command, Deadline deadline) {
            return asked("show " + String.join("|", shown.lines()));
        }

        @Override
        public Outcome ask(Money amount, CommandId command, Deadline deadline) {
            asking = command;
            return asked("ask " + amount.minor());
        }

        @Override
        public Outcome cancel(CommandId before, CommandId command, Deadline deadline) {
            return asked("cancel");
        }

        @Override
        public Outcome release(CommandId id, Deadline deadline) {
            return asked("drawer");
        }
    }
}
