// SPDX-License-Identifier: Apache-2.0
package city.madang.device.testkit;

import city.madang.device.Deadline;
import city.madang.device.DeviceId;
import city.madang.device.ImageRef;
import city.madang.device.Reason;
import city.madang.device.event.DeviceEvent;
import city.madang.device.role.DeviceRole;
import city.madang.device.spi.DeviceConfig;
import city.madang.device.spi.DeviceDriver;
import city.madang.device.spi.DeviceSession;
import city.madang.device.spi.DeviceSink;
import city.madang.device.spi.Links;
import city.madang.device.spi.Polled;
import city.madang.device.spi.SettingsType;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Opens a session as the kit does, on the test's own thread, and keeps what it tells. */
public final class Bench implements AutoCloseable {
    /** What a driver gets for opening, polling and probing. */
    public static final Duration TIMEOUT = Duration.ofSeconds(10);

    private static final DeviceId DEVICE = new DeviceId("under-test");

    private final List<DeviceEvent> events = Collections.synchronizedList(new ArrayList<>());
    private final List<Reason> lost = Collections.synchronizedList(new ArrayList<>());
    private final BenchLinks links = new BenchLinks();
    private final Clock clock = Clock.systemUTC();
    private final DeviceSession session;
    private int pictures;

    private <S> Bench(DeviceDriver<S> driver, Map<String, String> settings) throws IOException, InterruptedException {
        session = driver.open(config(driver, settings), new BenchSink(), links);
    }

    /** @param settings as they would be typed */
    public static <S> Bench open(DeviceDriver<S> driver, Map<String, String> settings)
            throws IOException, InterruptedException {
        return new Bench(driver, settings);
    }

    /** What a driver would be opened with. */
    public static <S> DeviceConfig<S> config(DeviceDriver<S> driver, Map<String, String> settings) {
        var typed = SettingsType.of(driver.settings()).with(settings);
        return new DeviceConfig<>(DEVICE, typed, Optional.empty(), TIMEOUT, Clock.systemUTC());
    }

    public DeviceSession session() {
        return session;
    }

    /** A role that the session has to have. */
    public <R extends DeviceRole> R role(Class<R> role) {
        return session.role(role).orElseThrow(() -> new AssertionError("the session has no " + role.getSimpleName()));
    }

    /** The usual time from now on. */
    public Deadline deadline() {
        return Deadline.in(Deadline.USUAL, clock);
    }

    /** Polls until an event of this kind was told, at most so often; for a session that is not polled it only looks. */
    public <E extends DeviceEvent> E await(Class<E> kind, int most) throws IOException, InterruptedException {
        for (int i = 0; i < most && told(kind).isEmpty(); i++) {
            poll();
        }
        return told(kind).stream()
                .findFirst()
                .orElseThrow(() -> new AssertionError("no " + kind.getSimpleName() + " was told, only " + events));
    }

    /** Once, when the session is polled. */
    public void poll() throws IOException, InterruptedException {
        if (session instanceof Polled polled) {
            polled.poll();
        }
    }

    /** What was told of this kind so far, in order. */
    public <E extends DeviceEvent> List<E> told(Class<E> kind) {
        return List.copyOf(events).stream()
                .filter(kind::isInstance)
                .map(kind::cast)
                .toList();
    }

    public List<Reason> lost() {
        return List.copyOf(lost);
    }

    /** Calls the address that the session asked for. @return the status */
    public int call(String type, byte[] body) throws IOException, InterruptedException {
        return links.http.take(type, body);
    }

    /** A message of the broker that fits the filter which the session asked for. */
    public void message(String topic, byte[] payload) throws IOException, InterruptedException {
        links.mqtt.take(new Links.MqttMessage(topic, payload, false));
    }

    /** Topics to which the session published. */
    public List<String> published() {
        return List.copyOf(links.published);
    }

    @Override
    public void close() {
        session.close();
    }

    private final class BenchSink implements DeviceSink {
        @Override
        public void event(DeviceEvent event) {
            events.add(event);
        }

        @Override
        public ImageRef picture(InputStream bytes, String type) throws IOException {
            if (bytes.readAllBytes().length == 0 || !type.matches("image/(jpeg|png)")) {
                throw new IOException("not a picture");
            }
            return new ImageRef("picture-" + ++pictures);
        }

        @Override
        public void lost(Reason reason) {
            lost.add(reason);
        }
    }

    private static final class BenchLinks implements Links {
        private final List<String> published = Collections.synchronizedList(new ArrayList<>());
        private MqttHandler mqtt;
        private HttpHandler http;

        @Override
        public MqttLink mqtt(String filter, MqttHandler handler) {
            mqtt = handler;
            return (topic, payload) -> published.add(topic);
        }

        @Override
        public URI http(int maxBytes, HttpHandler handler) {
            http = handler;
            return URI.create("http://localhost/devices/in/under-test/token");
        }
    }
}
