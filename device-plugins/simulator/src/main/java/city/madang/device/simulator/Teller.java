// SPDX-License-Identifier: Apache-2.0
package city.madang.device.simulator;

import city.madang.device.ImageRef;
import city.madang.device.Message;
import city.madang.device.event.DeviceEvent;
import city.madang.device.event.Fault;
import city.madang.device.event.Stamp;
import city.madang.device.simulator.SimulatorSettings.Trouble;
import city.madang.device.spi.DeviceConfig;
import city.madang.device.spi.DeviceSink;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;

/** Tells the city, in whatever way the trouble allows. Used by one thread at a time, but for {@link #close}. */
final class Teller {
    private static final Duration AHEAD = Duration.ofDays(1);
    private static final long SLOW_MS = 1000;
    private static final int ODD_EVERY = 10;

    private final DeviceConfig<SimulatorSettings> config;
    private final DeviceSink sink;
    private final CountDownLatch closed = new CountDownLatch(1);
    private long sequence;

    Teller(DeviceConfig<SimulatorSettings> config, DeviceSink sink) {
        this.config = config;
        this.sink = sink;
        sequence = config.clock().millis();
    }

    /** @param event made for the stamp that it gets */
    void tell(Function<Stamp, DeviceEvent> event) {
        var now = config.clock().instant();
        var at = trouble() == Trouble.CLOCK ? now.plus(AHEAD) : now;
        var told = event.apply(Stamp.at(at, ++sequence));
        sink.event(told);
        if (trouble() == Trouble.DUPLICATES) {
            sink.event(told);
        }
        if (trouble() == Trouble.GARBAGE && sequence % ODD_EVERY == 0) {
            sink.event(Fault.of(
                    Stamp.at(at, ++sequence), Message.of("garbage.received"), new byte[] {(byte) 0xff, 0x13, 0x37}));
        }
    }

    ImageRef picture(byte[] png) throws IOException {
        return sink.picture(new ByteArrayInputStream(png), "image/png");
    }

    /** What answering costs. @throws IOException when the line is lost */
    void answer() throws IOException, InterruptedException {
        if (isClosed()) {
            throw new IOException("closed");
        }
        switch (trouble()) {
            case SLOW -> pause(SLOW_MS);
            case SILENT -> pause(Long.MAX_VALUE);
            case CUT -> {
                if (++sequence % ODD_EVERY == 0) {
                    throw new IOException("the line was cut");
                }
            }
            default -> {
                return;
            }
        }
    }

    private void pause(long millis) throws IOException, InterruptedException {
        if (closed.await(millis, TimeUnit.MILLISECONDS)) {
            throw new IOException("closed");
        }
    }

    private Trouble trouble() {
        return config.settings().trouble();
    }

    boolean isClosed() {
        return closed.getCount() == 0;
    }

    /** From any thread; whoever waits is free. */
    void close() {
        closed.countDown();
    }
}
