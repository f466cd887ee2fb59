// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.parking.right;

import city.madang.module.Kit;
import city.madang.module.Offer;
import city.madang.solution.parking.right.store.PassMapper;
import city.madang.solution.parking.right.web.PassForm;
import city.madang.solution.parking.right.web.PassPages;
import city.madang.solution.parking.session.Cash;
import city.madang.solution.parking.site.CarParks;

/** What the module offers about passes and reservations. */
public final class RightDesk {
    private final Kit kit;
    private final CarParks carParks;
    private final Passes passes;
    private final Rights rights;

    public RightDesk(Kit kit, CarParks carParks) {
        this.kit = kit;
        this.carParks = carParks;
        passes = new Passes(kit);
        rights = new Rights(kit);
    }

    /** For who decides about vehicles. */
    public Rights rights() {
        return rights;
    }

    public Offer add(Offer offer, Cash cash) {
        var office = new PassOffice(kit, passes, cash);
        return offer.mappers(PassMapper.class)
                .pages(new PassPages(kit, carParks, passes, office)::routes)
                .pages(new PassForm(kit, carParks, passes, office)::routes)
                .sealed("pass", passes);
    }
}
