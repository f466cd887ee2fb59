// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.devices;

import city.madang.device.CommandId;
import city.madang.device.Deadline;
import city.madang.device.Message;
import city.madang.device.Outcome;
import city.madang.device.Secret;
import city.madang.device.event.Stamp;
import city.madang.device.event.VehicleSensed;
import city.madang.device.role.Barrier;
import city.madang.device.role.PlateReader;
import city.madang.device.spi.DeviceConfig;
import city.madang.device.spi.DeviceDriver;
import city.madang.device.spi.DeviceKind;
import city.madang.device.spi.DeviceSession;
import city.madang.device.spi.DeviceSink;
import city.madang.device.spi.Links;
import city.madang.device.spi.ProvidesDriver;
import city.madang.device.spi.Setting;
import java.io.IOException;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;

/** A driver whose devices do what a test tells them. */
@ProvidesDriver(id = "gate", kind = DeviceKind.GATE, protocol = "none")
final class TestGate implements DeviceDriver<TestGate.Settings> {
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
            return body.length == 0 ? 400 : 204;
        });
        links.mqtt("gates/" + config.device(), message -> {
            if (message.payload().length == 0) {
                throw new IOException("nothing in it");
            }
            sink.event(new VehicleSensed(Stamp.NONE, 1, true));
        });
        open.put(config.device().value(), session);
        return session;
    }

    final class Session implements DeviceSession, Barrier, PlateReader {
        final DeviceConfig<Settings> config;
        final DeviceSink sink;
        final CountDownLatch closed = new CountDownLatch(1);
        volatile String called = "";

        Session(DeviceConfig<Settings> config, DeviceSink sink) {
            this.config = config;
            this.sink = sink;
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
