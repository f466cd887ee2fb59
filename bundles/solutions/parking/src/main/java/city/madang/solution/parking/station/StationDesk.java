// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.parking.station;

import city.madang.device.Device;
import city.madang.device.DeviceId;
import city.madang.device.Devices;
import city.madang.job.Schedule;
import city.madang.module.Demo;
import city.madang.module.Kit;
import city.madang.module.Offer;
import city.madang.solution.parking.central.Line;
import city.madang.solution.parking.evidence.Sights;
import city.madang.solution.parking.phone.PhoneDesk;
import city.madang.solution.parking.session.Booth;
import city.madang.solution.parking.session.Cash;
import city.madang.solution.parking.site.CarParks;
import city.madang.solution.parking.station.store.StationMapper;
import city.madang.solution.parking.station.web.StationPages;
import city.madang.solution.parking.station.web.StationPaying;
import city.madang.solution.parking.station.web.StationSetUp;
import java.time.Duration;
import java.util.Optional;

/** What the module offers about the pages of pay stations. */
public final class StationDesk {
    private static final Duration LOOK = Duration.ofSeconds(10);
    private static final String TILL = "City Hall, pay station";

    private final Kit kit;
    private final CarParks carParks;
    private final Devices devices;
    private final PhoneDesk phone;
    private final Booth booth;
    private final Sights sights;
    private final Stations stations;
    private final StationCash cash;
    private final AutoCloseable following;

    // longer: what a desk stands on
    public StationDesk(
            Kit kit,
            CarParks carParks,
            Devices devices,
            Booth booth,
            Cash cash,
            PhoneDesk phone,
            Line line,
            Sights sights) {
        this.kit = kit;
        this.carParks = carParks;
        this.devices = devices;
        this.booth = booth;
        this.sights = sights;
        this.phone = phone;
        stations = new Stations(kit);
        this.cash = new StationCash(kit, devices, cash, line);
        following = devices.follow("stations", this.cash::take);
    }

    /** A page at the first car park, beside the simulator's till. */
    public Demo demo() {
        return city -> carParks.all().stream().findFirst().ifPresent(carPark -> stations.addDemo(carPark, till()));
    }

    private Optional<DeviceId> till() {
        return devices.all().stream()
                .filter(each -> each.name().equals(TILL))
                .map(Device::id)
                .findFirst();
    }

    public Offer add(Offer offer) {
        return offer.mappers(StationMapper.class)
                .pages(new StationPages(stations, booth, phone, sights)::routes)
                .pages(new StationPaying(kit, stations, phone, cash)::routes)
                .pages(new StationSetUp(carParks, devices, stations)::routes)
                .job("station", Schedule.every(LOOK), run -> cash.look())
                .onClose(this::close);
    }

    private void close() {
        try {
            following.close();
        } catch (Exception e) {
            throw new IllegalStateException("the events of stations are still followed", e);
        }
    }
}
