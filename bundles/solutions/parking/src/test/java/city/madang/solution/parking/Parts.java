// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.parking;

import city.madang.module.Kit;
import city.madang.solution.parking.central.CentralDesk;
import city.madang.solution.parking.central.Line;
import city.madang.solution.parking.money.Receipts;
import city.madang.solution.parking.money.Taxes;
import city.madang.solution.parking.right.Rights;
import city.madang.solution.parking.session.Booth;
import city.madang.solution.parking.session.Cash;
import city.madang.solution.parking.session.Sessions;
import city.madang.solution.parking.session.StayBook;
import city.madang.solution.parking.site.CarParks;
import city.madang.solution.parking.tariff.TariffDesk;

/** Parts of the module as it puts them together, for tests that use one without a page. */
public final class Parts {
    private Parts() {}

    public static Cash cash(Kit kit) {
        return new Cash(kit, sessions(kit, new CarParks(kit)));
    }

    private static Sessions sessions(Kit kit, CarParks carParks) {
        var prices = new TariffDesk(kit, carParks);
        return new Sessions(prices.tariffs(), new Rights(kit), new StayBook(carParks.runBy()));
    }

    public static Line line(Kit kit) {
        var carParks = new CarParks(kit);
        var sessions = sessions(kit, carParks);
        var cash = new Cash(kit, sessions);
        var booth = new Booth(kit, sessions, cash, new Receipts(kit, sessions, new Taxes(kit)));
        return new CentralDesk(kit, carParks, sessions, cash, booth).line();
    }
}
