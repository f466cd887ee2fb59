// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.parking.money;

import city.madang.device.Devices;
import city.madang.module.Demo;
import city.madang.module.Kit;
import city.madang.module.Offer;
import city.madang.solution.parking.money.store.BoothMapper;
import city.madang.solution.parking.money.store.RefundMapper;
import city.madang.solution.parking.money.store.ReportMapper;
import city.madang.solution.parking.money.store.ShiftMapper;
import city.madang.solution.parking.money.web.BoothDevicePages;
import city.madang.solution.parking.money.web.DifferencePages;
import city.madang.solution.parking.money.web.LostPages;
import city.madang.solution.parking.money.web.MoneyPages;
import city.madang.solution.parking.money.web.PaymentPages;
import city.madang.solution.parking.money.web.ReceiptPages;
import city.madang.solution.parking.money.web.RefundPages;
import city.madang.solution.parking.money.web.SettlementPages;
import city.madang.solution.parking.money.web.ShiftListPages;
import city.madang.solution.parking.money.web.ShiftPages;
import city.madang.solution.parking.session.Cash;
import city.madang.solution.parking.session.Sessions;
import city.madang.solution.parking.site.CarParks;
import city.madang.solution.parking.tariff.Tariffs;

/** What the module offers about money. */
public final class MoneyDesk {
    private final Kit kit;
    private final CarParks carParks;
    private final Sessions sessions;
    private final Taxes taxes;
    private final Counter counter;
    private final BoothDevices devices;
    private final Shifts shifts;
    private final Cash cash;
    private final Refunds refunds;
    private final DayReports reports;
    private final Settlements settlements;

    // longer: money touches all of them
    public MoneyDesk(Kit kit, CarParks carParks, Sessions sessions, Tariffs tariffs, Cash cash) {
        this.cash = cash;
        this.shifts = new Shifts(kit);
        this.refunds = new Refunds(kit, cash);
        this.reports = new DayReports(kit);
        this.kit = kit;
        this.carParks = carParks;
        this.sessions = sessions;
        this.taxes = new Taxes(kit);
        this.devices = new BoothDevices(kit);
        this.settlements = new Settlements(kit, taxes);
        this.counter = new Counter(
                new Discounts(kit, sessions, tariffs),
                new Receipts(kit, sessions, taxes),
                new Slips(kit, kit.service(Devices.class), devices));
    }

    /** For who takes money. */
    public Counter counter() {
        return counter;
    }

    /** What a demo city has to show, once its car parks are there. */
    public Demo demo() {
        return new MoneyDemo(kit, carParks, sessions, cash);
    }

    public Offer add(Offer offer) {
        return offer.mappers(BoothMapper.class, ShiftMapper.class, RefundMapper.class, ReportMapper.class)
                .pages(new MoneyPages(kit, carParks, settlements, taxes)::routes)
                .pages(new SettlementPages(kit, carParks, settlements)::routes)
                .pages(new DifferencePages(kit, carParks, reports, shifts)::routes)
                .pages(new LostPages(carParks, new LostTickets(kit, sessions))::routes)
                .pages(new PaymentPages(kit, carParks, sessions, counter, refunds)::routes)
                .pages(new ShiftPages(kit, carParks, shifts)::routes)
                .pages(new ShiftListPages(kit, carParks, shifts)::routes)
                .pages(new RefundPages(kit, carParks, refunds)::routes)
                .tasks("refunds", new MoneyTasks(kit, refunds))
                .pages(new ReceiptPages(kit, carParks, sessions, counter)::routes)
                .pages(new BoothDevicePages(kit, carParks, devices)::routes);
    }
}
