// SPDX-License-Identifier: Apache-2.0
package city.madang.device.simulator;

import city.madang.device.Message;
import city.madang.device.spi.DeviceConfig;
import city.madang.device.spi.DeviceDriver;
import city.madang.device.spi.DeviceKind;
import city.madang.device.spi.DeviceSession;
import city.madang.device.spi.DeviceSink;
import city.madang.device.spi.Links;
import city.madang.device.spi.Problem;
import city.madang.device.spi.ProvidesDriver;
import java.util.List;
import org.osgi.service.component.annotations.Component;

/** Plays devices of every kind, with traffic and faults. */
@ProvidesDriver(id = "simulator", kind = DeviceKind.MIXED, vendor = "Madang", protocol = "none")
@Component(service = DeviceDriver.class)
public final class SimulatorDriver implements DeviceDriver<SimulatorSettings> {
    private final Yard yard = new Yard();

    @Override
    public Class<SimulatorSettings> settings() {
        return SimulatorSettings.class;
    }

    /** A till has no traffic: it does something only when it is asked to. */
    @Override
    public List<Problem> check(DeviceConfig<SimulatorSettings> config) {
        var settings = config.settings();
        return settings.part() == SimulatorSettings.Part.SPACES && settings.perHour() > settings.spaces() * 60
                ? List.of(new Problem("perHour", Message.of("setting.perHour.much", "" + settings.spaces() * 60)))
                : List.of();
    }

    @Override
    public DeviceSession open(DeviceConfig<SimulatorSettings> config, DeviceSink sink, Links links) {
        var teller = new Teller(config, sink);
        var part = switch (config.settings().part()) {
            case LANE -> new Lane(teller, yard.arriving());
            case EXIT -> new ExitLane(new Lane(teller, yard.leaving()), new Till(teller));
            case SPACES -> new Spaces(teller, config.settings().spaces());
            case TILL -> new Till(teller);
        };
        return new SimulatorSession(config, teller, part);
    }
}
