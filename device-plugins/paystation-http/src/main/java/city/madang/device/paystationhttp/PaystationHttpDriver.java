// SPDX-License-Identifier: Apache-2.0
package city.madang.device.paystationhttp;

import city.madang.device.Message;
import city.madang.device.http.HttpDevice;
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
import org.osgi.service.component.annotations.Component;

/** Pay stations that speak the city's own contract: JSON over HTTP. */
@ProvidesDriver(
        id = "paystation-http",
        kind = DeviceKind.PAY_STATION,
        protocol = "Madang pay station 1, JSON over HTTP")
@Component(service = DeviceDriver.class)
public final class PaystationHttpDriver implements DeviceDriver<PaystationHttpSettings> {
    /** Shorter ones can be guessed. */
    private static final int SHORTEST_SECRET = 16;

    @Override
    public Class<PaystationHttpSettings> settings() {
        return PaystationHttpSettings.class;
    }

    @Override
    public List<Problem> check(DeviceConfig<PaystationHttpSettings> config) {
        var problems = new ArrayList<Problem>();
        if (!HttpDevice.isAddress(config.settings().address())) {
            problems.add(new Problem("address", Message.of("setting.address.wrong")));
        }
        if (!config.settings().secret().reveal().matches("[!-~]{" + SHORTEST_SECRET + ",}")) {
            problems.add(new Problem("secret", Message.of("setting.secret.wrong")));
        }
        return problems;
    }

    @Override
    public DeviceSession open(DeviceConfig<PaystationHttpSettings> config, DeviceSink sink, Links links)
            throws IOException {
        var station = new Station(config.settings());
        try {
            var state = station.state();
            if (state.refusal().isPresent()) {
                sink.lost(state.refusal().get());
                throw new IOException("the station does not say how it is");
            }
            var session = new PaystationHttpSession(config, sink, station, state);
            session.inlet().http(links);
            return session;
        } catch (IOException | RuntimeException e) {
            station.close();
            throw e;
        }
    }
}
