// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.devices;

import city.madang.device.CommandId;
import city.madang.device.Deadline;
import city.madang.device.Message;
import city.madang.device.Outcome;
import city.madang.device.Secret;
import city.madang.device.event.DeviceEvent;
import city.madang.device.event.Fault;
import city.madang.device.event.Stamp;
import city.madang.device.event.VehicleSensed;
import city.madang.device.role.Barrier;
import city.madang.device.role.CashDrawer;
import city.madang.device.role.PlateReader;
import city.madang.device.role.ReceiptPrinter;
import city.madang.device.spi.DeviceConfig;
import city.madang.device.spi.DeviceDriver;
import city.madang.device.spi.DeviceKind;
import city.madang.device.spi.DeviceSession;
import city.madang.device.spi.DeviceSink;
import city.madang.device.spi.Links;
import city.madang.device.spi.Links.MqttLink;
import city.madang.device.spi.ProvidesDriver;
import city.madang.device.spi.Setting;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

/** A driver whose devices do what a test tells them. */
@ProvidesDriver(id = "gate", kind = DeviceKind.GATE, protocol = "none")
final class TestGate implements DeviceDriver<TestGate.Settings> {
    /** More than any device tells at once. */
    private static final int FLOOD = 3000;

    final Map<String, Session> open = new ConcurrentHashMap<>();
    final AtomicInteger moved = new AtomicInteger();
    volatile boolean hangs;
    volatile boolean unreachable;
    volatile boolean reads;

    interface Settings {
        @Setting(order = 1)
        String host();

        @Setting(order = 2, fallback = "502", least = 1, most = 65535)
        int port();

        @Setting(order = 3, optional = true)
        Secret password();
    }

    @Override
    public Class<Settings> settings() {
        return Settings.class;
    }

    @Override
    public DeviceSession open(DeviceConfig<Settings> config, DeviceSink sink, Links links)
            throws IOException, InterruptedException {
        if (unreachable) {
            throw new IOException("not there");
        }
        var session = new Session(config, sink);
        links.http(100, (type, body) -> {
            session.called = type;
            return session.told(text(body)) ? 204 : 400;
        });
        session.link = links.mqtt("gates/" + config.device(), message -> {
            if (message.payload().length == 0) {
                throw new IOException("nothing in it");
            }
            session.told(text(message.payload()));
            session.answer(text(message.payload()));
        });
        open.put(config.device().value(), session);
        return session;
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }

    /** Of a driver's own kind. */
    record Unheard() implements DeviceEvent {
        @Override
        public Stamp stamp() {
            return Stamp.NONE;
        }
    }

    final class Session implements DeviceSession, Barrier, PlateReader, ReceiptPrinter, CashDrawer {
        final DeviceConfig<Settings> config;
        final DeviceSink sink;
        final CountDownLatch closed = new CountDownLatch(1);
        final AtomicInteger messages = new AtomicInteger();
        final List<String> printed = new CopyOnWriteArrayList<>();
        volatile String called = "";
        private volatile MqttLink link;

        Session(DeviceConfig<Settings> config, DeviceSink sink) {
            this.config = config;
            this.sink = sink;
        }

        /** @return whether it was understood */
        boolean told(String text) {
            switch (text) {
                case "" -> {
                    return false;
                }
                case "hello" -> {
                    return true;
                }
                case "garbage" -> {
                    sink.event(Fault.of(Stamp.NONE, Message.of("gate.odd"), text.getBytes(StandardCharsets.UTF_8)));
                    return false;
                }
                case "broken" -> sink.event(new Fault(Stamp.NONE, Message.of("gate.broken"), ""));
                case "ahead" -> {
                    var ahead = config.clock().instant().plus(Duration.ofDays(1));
                    sink.event(new VehicleSensed(Stamp.at(ahead), 1, true));
                }
                case "flood" -> IntStream.range(0, FLOOD).forEach(each -> sink.event(new Unheard()));
                default -> sink.event(new VehicleSensed(stamp(text), 1, true));
            }
            return true;
        }

        private static Stamp stamp(String text) {
            return text.matches("car \\d") ? Stamp.sequence(text.charAt(4) - '0') : Stamp.NONE;
        }

        void answer(String text) throws IOException, InterruptedException {
            messages.incrementAndGet();
            if (text.equals("answer")) {
                link.publish("gates/answers", new byte[0]);
            }
        }

        @Override
        public Outcome probe() {
            return Outcome.done(Message.of("probe.well", config.settings().host()));
        }

        @Override
        public Position position() {
            return Position.CLOSED;
        }

        @Override
        public Outcome open(CommandId id, Deadline deadline) throws InterruptedException {
            if (hangs) {
                closed.await();
            }
            moved.incrementAndGet();
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

        @Override
        public int columns() {
            return 40;
        }

        @Override
        public Outcome print(List<String> lines, CommandId id, Deadline deadline) {
            printed.addAll(lines);
            return Outcome.done();
        }

        @Override
        public Outcome release(CommandId id, Deadline deadline) {
            printed.add("the drawer is open");
            return Outcome.done();
        }

        @Override
        public Set<Side> sides() {
            return Set.of(Side.FRONT);
        }

        @Override
        public boolean readsOnOrder() {
            return reads;
        }

        @Override
        public void close() {
            closed.countDown();
            open.remove(config.device().value(), this);
        }
    }
}
