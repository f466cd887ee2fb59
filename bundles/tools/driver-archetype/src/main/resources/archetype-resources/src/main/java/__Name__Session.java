// SPDX-License-Identifier: Apache-2.0
package ${package};

import city.madang.device.Message;
import city.madang.device.Outcome;
import city.madang.device.event.Stamp;
import city.madang.device.event.VehicleSensed;
import city.madang.device.role.VehicleDetector;
import city.madang.device.spi.DeviceSession;
import city.madang.device.spi.DeviceSink;
import city.madang.device.spi.Polled;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;

/** One detector, asked again and again. */
final class ${Name}Session implements DeviceSession, Polled, VehicleDetector {
    private static final Duration EVERY = Duration.ofMillis(200);

    private final DeviceSink sink;
    private final Line line;
    private Optional<Boolean> before = Optional.empty();

    ${Name}Session(DeviceSink sink, Line line) {
        this.sink = sink;
        this.line = line;
    }

    @Override
    public Outcome probe() throws IOException {
        return Outcome.done(Message.of(isOccupied() ? "probe.occupied" : "probe.free"));
    }

    @Override
    public Duration every() {
        return EVERY;
    }

    @Override
    public void poll() throws IOException {
        var now = Optional.of(isOccupied());
        if (!now.equals(before)) {
            sink.event(new VehicleSensed(Stamp.NONE, 1, now.get()));
            before = now;
        }
    }

    @Override
    public int detectors() {
        return 1;
    }

    @Override
    public boolean occupied(int detector) throws IOException {
        return isOccupied();
    }

    private boolean isOccupied() throws IOException {
        return Answer.isOccupied(line.ask("?"));
    }

    @Override
    public void close() {
        line.close();
    }
}
