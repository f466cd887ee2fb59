// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.parking.bay;

import city.madang.device.Devices;
import city.madang.module.DemoCity;
import city.madang.module.Kit;
import city.madang.module.Offer;
import city.madang.solution.parking.bay.store.BayMapper;
import city.madang.solution.parking.bay.web.BayForms;
import city.madang.solution.parking.bay.web.BayPages;
import city.madang.solution.parking.site.CarParks;

/** Bays with sensors: all of a module's part that is about them. */
public final class BayDesk {
    private final Kit kit;
    private final CarParks carParks;
    private final Devices devices;
    private final Bays bays;
    private final BayBook book;
    private final BayViews views;

    public BayDesk(Kit kit, CarParks carParks, Devices devices) {
        this.kit = kit;
        this.carParks = carParks;
        this.devices = devices;
        bays = new Bays(kit, carParks);
        book = new BayBook(kit, devices);
        views = new BayViews(kit, carParks, devices, bays);
    }

    public Bays bays() {
        return bays;
    }

    public BayViews views() {
        return views;
    }

    /** With its tables and pages. */
    public Offer add(Offer offer) {
        return offer.mappers(BayMapper.class)
                .pages(new BayPages(kit, carParks, views)::routes)
                .pages(new BayForms(kit, carParks, devices, bays, book, views)::routes);
    }

    /** Bays at City Hall. */
    public void fill(DemoCity city) {
        new BayDemo(carParks, devices, bays, book).fill(city);
    }

    /** Hears sensors from now on. @return ends it */
    public AutoCloseable follow() {
        return devices.follow("bays", book::take);
    }
}
