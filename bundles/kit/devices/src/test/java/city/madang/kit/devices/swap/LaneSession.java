// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.devices.swap;

import city.madang.device.CommandId;
import city.madang.device.Deadline;
import city.madang.device.Outcome;
import city.madang.device.event.Stamp;
import city.madang.device.event.VehicleSensed;
import city.madang.device.role.Barrier;
import city.madang.device.spi.DeviceSession;
import city.madang.device.spi.DeviceSink;
import city.madang.device.spi.Polled;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/** Speaks to a {@link TrafficLane}. A car before the gate is on detector 1; one that has passed left detector 2, with its number. */
final class LaneSession implements DeviceSession, Barrier, Polled {
    private final Socket line;
    private final BufferedReader in;
    private final DeviceSink sink;
    private long told;
    private long called = -1;

    LaneSession(int port, DeviceSink sink) throws IOException {
        this.sink = sink;
        line = new Socket(InetAddress.getLoopbackAddress(), port);
        in = new BufferedReader(new InputStreamReader(line.getInputStream(), StandardCharsets.UTF_8));
    }

    private String ask(String word) throws IOException {
        line.getOutputStream().write((word + "\n").getBytes(StandardCharsets.UTF_8));
        var answer = in.readLine();
        if (answer == null) {
            throw new IOException("the line is gone");
        }
        return answer;
    }

    @Override
    public Duration every() {
        return Duration.ofMillis(50);
    }

    /** After opening it tells of all that have passed: the city knows which it has. Each car before the gate is told of once. */
    @Override
    public void poll() throws IOException {
        var state = ask("state").split(" ");
        long passed = Long.parseLong(state[1]);
        while (told < passed) {
            sink.event(new VehicleSensed(Stamp.sequence(told + 1), 2, false));
            told++;
        }
        if (!state[0].equals("0") && called != passed) {
            sink.event(new VehicleSensed(Stamp.NONE, 1, true));
            called = passed;
        }
    }

    @Override
    public Outcome probe() throws IOException {
        ask("state");
        return Outcome.done();
    }

    @Override
    public Position position() {
        return Position.CLOSED;
    }

    @Override
    public Outcome open(CommandId id, Deadline deadline) throws IOException {
        ask("open");
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
    public void close() {
        try {
            line.close();
        } catch (IOException isGone) {
            return;
        }
    }
}
