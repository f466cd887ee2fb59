// SPDX-License-Identifier: Apache-2.0
package city.madang.kit.jobs;

import city.madang.kit.Cities;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * The clock by which the whole kit tells the time: the machine's, which only a demo may put forward. What waits for machines
 * rather than for the city (time-outs, leases, retries, sessions) does not ask it.
 */
@Component(service = {Clock.class, CityClock.class})
public final class CityClock extends Clock {
    private final Cities cities;
    private final Clock machine;
    private volatile Duration ahead = Duration.ZERO;

    @Activate
    public CityClock(@Reference Cities cities) {
        this(cities, Clock.systemUTC());
    }

    CityClock(Cities cities, Clock machine) {
        this.cities = cities;
        this.machine = machine;
    }

    /** How far it is ahead of the machine; zero outside a demo. */
    Duration ahead() {
        return cities.city().demo() ? ahead : Duration.ZERO;
    }

    void ahead(Duration by) {
        ahead = by;
    }

    @Override
    public Instant instant() {
        return machine.instant().plus(ahead());
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        throw new UnsupportedOperationException("time is UTC; the city's zone belongs to pages");
    }
}
