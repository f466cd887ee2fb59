// SPDX-License-Identifier: Apache-2.0
package city.madang.device.gatemodbus;

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
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.osgi.service.component.annotations.Component;

/** Gates behind a module that speaks Modbus TCP. */
@ProvidesDriver(id = "gate-modbus", kind = DeviceKind.GATE, protocol = "Modbus TCP")
@Component(service = DeviceDriver.class)
public final class GateModbusDriver implements DeviceDriver<GateModbusSettings> {
    @Override
    public Class<GateModbusSettings> settings() {
        return GateModbusSettings.class;
    }

    @Override
    public List<Problem> check(DeviceConfig<GateModbusSettings> config) {
        var settings = config.settings();
        var problems = new ArrayList<Problem>();
        if (settings.openedInput() == settings.closedInput()) {
            problems.add(new Problem("closedInput", Message.of("setting.closedInput.same")));
        }
        var coils = List.of(settings.openCoil(), settings.closeCoil(), settings.holdCoil());
        if (Set.copyOf(coils).size() < coils.size()) {
            problems.add(new Problem("holdCoil", Message.of("setting.holdCoil.same")));
        }
        if (GateInputs.Span.of(settings).count() > GateInputs.MOST) {
            problems.add(new Problem("loopInput", Message.of("setting.loopInput.far")));
        }
        return problems;
    }

    @Override
    public DeviceSession open(DeviceConfig<GateModbusSettings> config, DeviceSink sink, Links links)
            throws IOException {
        var line = new ModbusLine(config.settings().unit());
        try {
            line.connect(config.settings().host(), config.settings().port(), GateModbusSession.PATIENCE);
            var session = new GateModbusSession(config, sink, line);
            session.poll();
            return session;
        } catch (IOException | RuntimeException e) {
            line.close();
            throw e;
        }
    }
}
