// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.parking.tariff;

import city.madang.module.Kit;
import city.madang.module.Offer;
import city.madang.solution.parking.site.CarParks;
import city.madang.solution.parking.tariff.store.TariffMapper;
import city.madang.solution.parking.tariff.web.DraftPages;
import city.madang.solution.parking.tariff.web.PricePages;
import city.madang.solution.parking.tariff.web.SimulatorPages;
import city.madang.solution.parking.tariff.web.TariffPages;

/** What the module offers about tariffs. */
public final class TariffDesk {
    private final Kit kit;
    private final CarParks carParks;
    private final Tariffs tariffs;

    public TariffDesk(Kit kit, CarParks carParks) {
        this.kit = kit;
        this.carParks = carParks;
        this.tariffs = new Tariffs(kit);
    }

    /** For who needs prices. */
    public Tariffs tariffs() {
        return tariffs;
    }

    public Offer add(Offer offer) {
        return offer.mappers(TariffMapper.class)
                .pages(new TariffPages(kit, carParks, tariffs)::routes)
                .pages(new DraftPages(kit, tariffs)::routes)
                .pages(new SimulatorPages(kit, tariffs)::routes)
                .pages(new PricePages(kit, carParks, tariffs)::routes);
    }
}
