// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.parking.repair;

import city.madang.module.Demo;
import city.madang.module.Kit;
import city.madang.module.Offer;
import city.madang.solution.parking.repair.web.RepairPages;
import city.madang.solution.parking.session.Booth;
import city.madang.solution.parking.session.Sessions;
import city.madang.solution.parking.site.CarParks;

/** Stays that somebody has to look at: all of a module's part that is about them. */
public final class RepairDesk {
    private final Kit kit;
    private final CarParks carParks;
    private final Repairs repairs;
    private final Sessions sessions;

    public RepairDesk(Kit kit, CarParks carParks, Sessions sessions, Booth booth) {
        this.kit = kit;
        this.carParks = carParks;
        this.sessions = sessions;
        repairs = new Repairs(kit, sessions, booth);
    }

    public Demo demo() {
        return new RepairDemo(kit, carParks, sessions);
    }

    /** With its pages, and what waits. */
    public Offer add(Offer offer) {
        return offer.pages(new RepairPages(kit, carParks, repairs)::routes)
                .tasks("repair", new RepairTasks(kit, carParks, repairs));
    }
}
