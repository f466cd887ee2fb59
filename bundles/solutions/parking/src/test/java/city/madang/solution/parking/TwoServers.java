// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.parking;

import static org.assertj.core.api.Assertions.assertThat;

import city.madang.kit.sites.bench.SiteBench;
import city.madang.kit.sites.bench.Wire;
import city.madang.kit.sites.own.Enrolment;
import city.madang.solution.parking.site.CarPark;
import city.madang.solution.parking.site.CarParks;
import city.madang.testkit.TestCity;
import city.madang.testkit.TestKit;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.function.Supplier;

/** A car park's own server, the centre of the city, and the line between them. */
final class TwoServers implements AutoCloseable {
    final Wire wire = new Wire();
    final Memory centralMemory = new Memory(
            "parking_site", "parking_told", "parking_quota", "parking_reservation", "parking_reservation_former");
    final Memory siteMemory =
            new Memory("parking_change_head", "parking_change", "parking_quota", "parking_reservation");
    final ParkingCity central;
    final ParkingCity site;
    private final SiteBench siteBench;

    TwoServers(Supplier<TestKit> kit) throws IOException {
        var centralBench = new SiteBench(wire);
        siteBench = new SiteBench(wire);
        central = new ParkingCity(kit.get().with(centralMemory), centralBench);
        var city = TestCity.TESTVILLE.asSite("North", URI.create(wire.address() + "/"));
        site = new ParkingCity(kit.get().in(city).with(siteMemory), siteBench);
        assertThat(siteBench.enrol(centralBench.invite("North"))).isEqualTo(Enrolment.Outcome.ENROLLED);
        whole();
    }

    void cut() {
        wire.state.set(Wire.State.CUT);
    }

    void whole() {
        wire.state.set(Wire.State.WHOLE);
        assertThat(siteBench.beat()).isTrue();
    }

    /** A second passes on both sides, and the site tells what it has. */
    void exchange() {
        pass(Duration.ofSeconds(1));
        site.site.runJobs();
        site.site.settle();
        central.site.settle();
    }

    /** Each has heard what follows from what the other heard. */
    void agree() {
        for (int i = 0; i < 4; i++) {
            exchange();
        }
    }

    void pass(Duration time) {
        site.site.later(time);
        central.site.later(time);
    }

    CarPark atCentre(String code) {
        return new CarParks(central.site.kit()).named(code).orElseThrow();
    }

    @Override
    public void close() {
        site.close();
        central.close();
        wire.cut();
    }
}
