// SPDX-License-Identifier: Apache-2.0
package city.madang.device.camerahttp;

import city.madang.device.CommandId;
import city.madang.device.Deadline;
import city.madang.device.Message;
import city.madang.device.Outcome;
import city.madang.device.Reason;
import city.madang.device.Reason.Cause;
import city.madang.device.camerahttp.Snapshots.Refused;
import city.madang.device.camerahttp.Snapshots.Taken;
import city.madang.device.event.PictureTaken;
import city.madang.device.event.Stamp;
import city.madang.device.role.Camera;
import city.madang.device.spi.DeviceConfig;
import city.madang.device.spi.DeviceSession;
import city.madang.device.spi.DeviceSink;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Duration;

/** One camera. A sign of life is a picture too, of which nothing is kept. */
final class CameraHttpSession implements DeviceSession, Camera {
    private final DeviceConfig<CameraHttpSettings> config;
    private final DeviceSink sink;
    private final Snapshots snapshots;

    CameraHttpSession(DeviceConfig<CameraHttpSettings> config, DeviceSink sink) {
        this.config = config;
        this.sink = sink;
        snapshots = new Snapshots(config.settings());
    }

    @Override
    public Outcome probe() throws IOException {
        try {
            var taken = snapshots.take(config.settings().patience());
            return Outcome.done(Message.of("probe.well", taken.type(), "" + taken.bytes().length));
        } catch (Refused e) {
            return Outcome.refused(e.reason());
        }
    }

    @Override
    public Outcome picture(CommandId id, Deadline deadline) throws IOException {
        try {
            return told(snapshots.take(within(deadline)));
        } catch (Refused e) {
            return Outcome.refused(e.reason());
        }
    }

    private Duration within(Deadline deadline) {
        var left = deadline.left(config.clock());
        return left.compareTo(config.settings().patience()) < 0
                ? left
                : config.settings().patience();
    }

    private Outcome told(Taken taken) {
        try {
            var kept = sink.picture(new ByteArrayInputStream(taken.bytes()), taken.type());
            sink.event(new PictureTaken(Stamp.at(config.clock().instant()), kept));
            return Outcome.done();
        } catch (IOException e) {
            // the line is well: it is the city that does not keep it
            return Outcome.refused(Reason.of(Cause.DEVICE_FAULT, Message.of("picture.unkept")));
        }
    }

    @Override
    public void close() {
        snapshots.close();
    }
}
