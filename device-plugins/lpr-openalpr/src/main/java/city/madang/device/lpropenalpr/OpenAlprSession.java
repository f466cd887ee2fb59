// SPDX-License-Identifier: Apache-2.0
package city.madang.device.lpropenalpr;

import city.madang.device.ImageRef;
import city.madang.device.Message;
import city.madang.device.Outcome;
import city.madang.device.event.Fault;
import city.madang.device.event.Health;
import city.madang.device.event.PlateSeen;
import city.madang.device.event.Stamp;
import city.madang.device.json.Json;
import city.madang.device.json.JsonInlet;
import city.madang.device.json.NotUnderstood;
import city.madang.device.lpropenalpr.Reads.Read;
import city.madang.device.role.PlateReader;
import city.madang.device.spi.DeviceConfig;
import city.madang.device.spi.DeviceSession;
import city.madang.device.spi.DeviceSink;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Optional;
import java.util.Set;

/** One camera of an agent, or whatever calls the command line. It sends by itself and cannot be asked to read. */
final class OpenAlprSession implements DeviceSession, PlateReader {
    private final OpenAlprSettings settings;
    private final DeviceSink sink;
    private final JsonInlet inlet;
    private String firmware = "";
    private boolean sees = true;

    OpenAlprSession(DeviceConfig<OpenAlprSettings> config, DeviceSink sink) {
        this.sink = sink;
        settings = config.settings();
        var words = new JsonInlet.Words("fault.json", "probe.waiting", "probe.heard", false);
        inlet = new JsonInlet(sink, config.clock(), words, (topic, message) -> take(message));
    }

    JsonInlet inlet() {
        return inlet;
    }

    @Override
    public Outcome probe() {
        return inlet.probe();
    }

    @Override
    public Set<Side> sides() {
        return Set.of(settings.side());
    }

    /** An agent sends for all of its cameras; those of others are other devices'. */
    private void take(Json message) throws NotUnderstood {
        if (Reads.kind(message).equals("heartbeat")) {
            heartbeat(message);
        } else if (Reads.kind(message).isEmpty()) {
            throw new NotUnderstood(Message.of("fault.field", "data_type"));
        } else if (settings.camera().isEmpty() || Reads.camera(message).equals(Optional.of(settings.camera()))) {
            for (var read : Reads.of(message, settings.take())) {
                var picture = settings.picture() ? kept(read) : Optional.<ImageRef>empty();
                sink.event(
                        new PlateSeen(Stamp.at(read.at()), read.plate(), settings.side(), read.confidence(), picture));
            }
        }
    }

    /** A plate without its picture is better than none, and than one that the agent sends for ever. */
    private Optional<ImageRef> kept(Read read) {
        if (read.picture().isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(
                    sink.picture(new ByteArrayInputStream(read.picture().get()), "image/jpeg"));
        } catch (IOException e) {
            sink.event(new Fault(Stamp.at(read.at()), Message.of("fault.picture"), ""));
            return Optional.empty();
        }
    }

    private void heartbeat(Json message) {
        var version = message.at("agent_version").text().filter(text -> text.matches("[!-~]{1,100}"));
        if (version.isPresent() && !version.get().equals(firmware)) {
            firmware = version.get();
            sink.event(Health.firmware(Stamp.NONE, firmware));
        }
        boolean streams = message.at("video_streams").each().stream()
                .filter(stream ->
                        !settings.camera().isEmpty() && Reads.camera(stream).equals(Optional.of(settings.camera())))
                .allMatch(stream ->
                        stream.at("is_streaming").text().orElse("true").equals("true"));
        if (sees && !streams) {
            sink.event(new Fault(Stamp.NONE, Message.of("fault.blind"), ""));
        }
        sees = streams;
    }

    /** The ways in are the kit's, which ends them. */
    @Override
    public void close() {}
}
