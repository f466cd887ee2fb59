// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.parking.sign;

import city.madang.device.Devices;
import city.madang.job.Schedule;
import city.madang.module.DemoCity;
import city.madang.module.Kit;
import city.madang.module.Offer;
import city.madang.solution.parking.bay.BayViews;
import city.madang.solution.parking.central.Line;
import city.madang.solution.parking.sign.store.SignMapper;
import city.madang.solution.parking.sign.web.ScreenPages;
import city.madang.solution.parking.sign.web.SignPages;
import city.madang.solution.parking.site.CarPark;
import city.madang.solution.parking.site.CarParks;
import java.time.Duration;

/** Screens and boards that lead drivers to free spaces: all of a module's part that is about them. */
public final class SignDesk {
    private static final Duration BOARDS = Duration.ofSeconds(5);

    private final Kit kit;
    private final CarParks carParks;
    private final Screens screens;
    private final FreeNow free;
    private final GuideBoards boards;
    private final BayViews bays;

    // longer: what it shows comes from all of them
    public SignDesk(Kit kit, CarParks carParks, Devices devices, Line line, BayViews bays) {
        this.kit = kit;
        this.carParks = carParks;
        this.bays = bays;
        screens = new Screens(kit);
        free = new FreeNow(kit, carParks, devices, line, bays);
        boards = new GuideBoards(kit, carParks, devices, free);
    }

    /** With its tables, pages and work. */
    public Offer add(Offer offer) {
        return offer.mappers(SignMapper.class)
                .pages(new ScreenPages(kit, screens, free::of)::routes)
                .pages(new SignPages(kit, carParks, screens, boards, bays)::routes)
                .job("boards", Schedule.every(BOARDS), run -> boards.look());
    }

    /** Whether the number of free spaces may be wrong. */
    public boolean isStale(CarPark carPark) {
        return free.isStale(carPark);
    }

    /** A screen in the town hall. */
    public void fill(DemoCity city) {
        new SignDemo(kit, screens).fill(city);
    }
}
