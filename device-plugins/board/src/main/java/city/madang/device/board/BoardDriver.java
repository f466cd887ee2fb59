// SPDX-License-Identifier: Apache-2.0
package city.madang.device.board;

import city.madang.device.Message;
import city.madang.device.spi.DeviceConfig;
import city.madang.device.spi.DeviceDriver;
import city.madang.device.spi.DeviceKind;
import city.madang.device.spi.DeviceSession;
import city.madang.device.spi.DeviceSink;
import city.madang.device.spi.Links;
import city.madang.device.spi.Problem;
import city.madang.device.spi.ProvidesDriver;
import java.io.IOException;
import java.util.List;
import org.osgi.service.component.annotations.Component;

/** Text boards that take lines over TCP, in messages that the settings describe. */
@ProvidesDriver(id = "board", kind = DeviceKind.BOARD, protocol = "TCP")
@Component(service = DeviceDriver.class)
public final class BoardDriver implements DeviceDriver<BoardSettings> {
    @Override
    public Class<BoardSettings> settings() {
        return BoardSettings.class;
    }

    @Override
    public List<Problem> check(DeviceConfig<BoardSettings> config) {
        var settings = config.settings();
        try {
            new Wording(settings);
            Wording.bytes("answer", settings.answer());
            Wording.bytes("ping", settings.ping());
        } catch (IllegalArgumentException e) {
            return List.of(new Problem(e.getMessage(), Message.of("bytes.wrong")));
        }
        return settings.answer().isEmpty() && !settings.ping().isEmpty()
                ? List.of(new Problem("ping", Message.of("setting.ping.alone")))
                : List.of();
    }

    @Override
    public DeviceSession open(DeviceConfig<BoardSettings> config, DeviceSink sink, Links links) throws IOException {
        var line = new BoardLine();
        line.connect(config.settings().host(), config.settings().port(), BoardSession.PATIENCE);
        var session = new BoardSession(config, line);
        try {
            var outcome = session.probe();
            if (!outcome.isDone()) {
                sink.lost(outcome.reason().orElseThrow());
                throw new IOException("the board answers something else");
            }
            return session;
        } catch (IOException | RuntimeException e) {
            session.close();
            throw e;
        }
    }
}
