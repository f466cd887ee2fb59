// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.devices.run;

import city.madang.device.DeviceId;
import city.madang.device.ImageRef;
import city.madang.device.Reason;
import city.madang.device.event.DeviceEvent;
import city.madang.device.spi.DeviceSink;
import city.madang.kit.devices.event.Refusal;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.Consumer;

/** Takes what one session tells, until it is closed. Safe for several threads. */
final class SessionSink implements DeviceSink {
    private final DeviceId device;
    private final Surroundings around;
    private final Consumer<Reason> lost;
    private final Gathering gathering = new Gathering();
    private volatile boolean closed;

    SessionSink(DeviceId device, Surroundings around, Consumer<Reason> lost) {
        this.device = device;
        this.around = around;
        this.lost = lost;
    }

    @Override
    public void event(DeviceEvent event) {
        if (closed) {
            return;
        }
        if (!around.pace(device).mayTell(event, System.nanoTime())) {
            around.refusals().count(device.value(), Refusal.FLOOD);
            return;
        }
        if (!gathering.isBegun(after -> around.store().begin(device, event, after))) {
            around.store().store(device, event);
        }
    }

    /** For what is told while a message is taken. */
    Gathering gathering() {
        return gathering;
    }

    @Override
    public ImageRef picture(InputStream bytes, String type) throws IOException {
        if (closed) {
            throw new IOException("the session is closed");
        }
        return around.pictures().keep(device, bytes, type);
    }

    @Override
    public void lost(Reason reason) {
        if (!closed) {
            lost.accept(reason);
        }
    }

    void close() {
        closed = true;
    }
}
