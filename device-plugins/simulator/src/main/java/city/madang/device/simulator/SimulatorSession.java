// SPDX-License-Identifier: Apache-2.0
package city.madang.device.simulator;

import city.madang.device.Message;
import city.madang.device.Outcome;
import city.madang.device.event.Health;
import city.madang.device.role.DeviceRole;
import city.madang.device.spi.DeviceConfig;
import city.madang.device.spi.DeviceSession;
import city.madang.device.spi.Polled;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.Random;

/** One device that is not there: the kit polls it, and each time a moment passes. */
final class SimulatorSession implements DeviceSession, Polled {
    private static final Duration MOMENT = Duration.ofSeconds(1);
    private static final String FIRMWARE = "simulator 1";
    private static final int HEALTH_EVERY = 300;
    private static final int FULL = 100;
    private static final int SIGNAL = -70;

    private final DeviceConfig<SimulatorSettings> config;
    private final Teller teller;
    private final Part part;
    private final Random random;
    private int moments;

    SimulatorSession(DeviceConfig<SimulatorSettings> config, Teller teller, Part part) {
        this.config = config;
        this.teller = teller;
        this.part = part;
        random = new Random(config.clock().millis());
        part.begin();
        teller.tell(stamp -> Health.firmware(stamp, FIRMWARE));
    }

    @Override
    public <R extends DeviceRole> Optional<R> role(Class<R> role) {
        return part.role(role);
    }

    @Override
    public Outcome probe() throws IOException, InterruptedException {
        teller.answer();
        return Outcome.done(Message.of("probe.well", FIRMWARE));
    }

    @Override
    public Duration every() {
        return MOMENT;
    }

    @Override
    public void poll() throws IOException, InterruptedException {
        teller.answer();
        if (moments++ % HEALTH_EVERY == 0) {
            int battery = Math.max(1, FULL - moments / HEALTH_EVERY);
            teller.tell(stamp -> Health.battery(stamp, battery, SIGNAL - random.nextInt(9)));
        }
        var hour = config.clock().instant().atZone(config.clock().getZone()).toLocalTime();
        double each = Traffic.perSecond(config.settings().perHour(), hour);
        part.pass(random.nextDouble() < each, random);
    }

    @Override
    public void close() {
        teller.close();
    }
}
