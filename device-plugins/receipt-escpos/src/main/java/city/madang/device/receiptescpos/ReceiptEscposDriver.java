// SPDX-License-Identifier: Apache-2.0
package city.madang.device.receiptescpos;

import city.madang.device.Message;
import city.madang.device.Reason;
import city.madang.device.Reason.Cause;
import city.madang.device.spi.DeviceConfig;
import city.madang.device.spi.DeviceDriver;
import city.madang.device.spi.DeviceKind;
import city.madang.device.spi.DeviceSession;
import city.madang.device.spi.DeviceSink;
import city.madang.device.spi.Links;
import city.madang.device.spi.Problem;
import city.madang.device.spi.ProvidesDriver;
import city.madang.device.tcp.TcpLine;
import java.io.IOException;
import java.nio.charset.Charset;
import java.time.Duration;
import java.util.List;
import org.osgi.service.component.annotations.Component;

/** Receipt printers, with or without a drawer, that speak ESC/POS over TCP. */
@ProvidesDriver(id = "receipt-escpos", kind = DeviceKind.PRINTER, protocol = "ESC/POS over TCP")
@Component(service = DeviceDriver.class)
public final class ReceiptEscposDriver implements DeviceDriver<ReceiptEscposSettings> {
    private static final Duration CONNECTING = Duration.ofSeconds(3);

    @Override
    public Class<ReceiptEscposSettings> settings() {
        return ReceiptEscposSettings.class;
    }

    @Override
    public List<Problem> check(DeviceConfig<ReceiptEscposSettings> config) {
        return isCodePage(config.settings().charset())
                ? List.of()
                : List.of(new Problem("charset", Message.of("setting.charset.wrong")));
    }

    /** Printers choose Unicode in other ways than a page, each maker in its own. */
    private static boolean isCodePage(String name) {
        try {
            return Charset.isSupported(name)
                    && Charset.forName(name).canEncode()
                    && !Charset.forName(name).name().startsWith("UTF");
        } catch (IllegalArgumentException isNoName) {
            return false;
        }
    }

    @Override
    public DeviceSession open(DeviceConfig<ReceiptEscposSettings> config, DeviceSink sink, Links links)
            throws IOException {
        var line = new TcpLine();
        line.connect(config.settings().host(), config.settings().port(), CONNECTING);
        var session = new ReceiptEscposSession(config, sink, line);
        try {
            if (!session.isUnderstood()) {
                sink.lost(Reason.of(Cause.DEVICE_FAULT, Message.of("fault.garbage")));
                throw new IOException("what is there does not speak ESC/POS");
            }
            return session;
        } catch (IOException | RuntimeException e) {
            session.close();
            throw e;
        }
    }
}
