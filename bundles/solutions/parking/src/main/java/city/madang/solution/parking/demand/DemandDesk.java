// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.parking.demand;

import city.madang.job.Schedule;
import city.madang.module.Demo;
import city.madang.module.Kit;
import city.madang.module.Offer;
import city.madang.solution.parking.demand.store.DemandMapper;
import city.madang.solution.parking.demand.web.ChangePages;
import city.madang.solution.parking.demand.web.CountPages;
import city.madang.solution.parking.demand.web.DemandPages;
import city.madang.solution.parking.site.CarParks;
import city.madang.solution.parking.tariff.Tariffs;
import java.time.Duration;

/** What the module offers about prices that follow demand. */
public final class DemandDesk {
    private static final Duration BETWEEN_COUNTS = Duration.ofMinutes(30);

    private final Kit kit;
    private final CarParks carParks;
    private final Tariffs tariffs;
    private final Counts counts;
    private final Demand demand;

    public DemandDesk(Kit kit, CarParks carParks, Tariffs tariffs) {
        this.kit = kit;
        this.carParks = carParks;
        this.tariffs = tariffs;
        this.counts = new Counts(kit, carParks, tariffs);
        this.demand = new Demand(kit, tariffs, counts);
    }

    /** What a demo city has to show, once its car parks are there. */
    public Demo demo() {
        return new PriceDemo(kit, carParks, tariffs);
    }

    public Offer add(Offer offer) {
        return offer.mappers(DemandMapper.class)
                .pages(new DemandPages(kit, tariffs, demand)::routes)
                .pages(new CountPages(kit, counts)::routes)
                .pages(new ChangePages(kit, carParks, tariffs, demand)::routes)
                .job("count", Schedule.every(BETWEEN_COUNTS), run -> counts.countNow());
    }
}
