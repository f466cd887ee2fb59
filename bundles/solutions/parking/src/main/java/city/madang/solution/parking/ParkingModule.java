// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.parking;

import city.madang.device.Devices;
import city.madang.identity.Role;
import city.madang.job.Schedule;
import city.madang.module.Demo;
import city.madang.module.Kit;
import city.madang.module.Offer;
import city.madang.module.Solution;
import city.madang.module.SolutionModule;
import city.madang.portal.Icon;
import city.madang.solution.parking.bay.BayDesk;
import city.madang.solution.parking.central.CentralDesk;
import city.madang.solution.parking.demand.DemandDesk;
import city.madang.solution.parking.evidence.EvidenceDesk;
import city.madang.solution.parking.lane.LaneActs;
import city.madang.solution.parking.lane.Lanes;
import city.madang.solution.parking.lane.store.LaneMapper;
import city.madang.solution.parking.lane.web.LaneViews;
import city.madang.solution.parking.lane.web.OperatorPages;
import city.madang.solution.parking.money.MoneyDesk;
import city.madang.solution.parking.phone.PhoneDesk;
import city.madang.solution.parking.repair.RepairDesk;
import city.madang.solution.parking.right.RightDesk;
import city.madang.solution.parking.session.Booth;
import city.madang.solution.parking.session.Cash;
import city.madang.solution.parking.session.Sessions;
import city.madang.solution.parking.session.StayBook;
import city.madang.solution.parking.session.StayPaid;
import city.madang.solution.parking.session.store.SessionMapper;
import city.madang.solution.parking.session.web.BoothPages;
import city.madang.solution.parking.sign.SignDesk;
import city.madang.solution.parking.site.CarParks;
import city.madang.solution.parking.site.store.SiteMapper;
import city.madang.solution.parking.site.web.FreeSpaces;
import city.madang.solution.parking.site.web.LaneForms;
import city.madang.solution.parking.site.web.SitePages;
import city.madang.solution.parking.station.StationDesk;
import city.madang.solution.parking.tariff.TariffDesk;
import java.time.Duration;
import java.util.List;
import org.osgi.service.component.annotations.Component;

/** Smart parking. What it offers is all here; {@link Lanes} does the work. */
@SolutionModule(
        id = ParkingModule.ID,
        roles = {"parking.operator", "parking.manager", "parking.tariff", "parking.finance"})
@Component
public final class ParkingModule implements Solution {
    public static final String ID = "parking";
    /** Watches car parks, and helps vehicles in their lanes. */
    public static final Role OPERATOR = Role.of("parking.operator");
    /** Sets car parks up. */
    public static final Role MANAGER = Role.of("parking.manager");

    /** Writes and publishes prices. */
    public static final Role TARIFF = Role.of("parking.tariff");

    /** Approves refunds, settles days, and compares gates, stays and money. */
    public static final Role FINANCE = Role.of("parking.finance");

    /** What open pages follow. */
    public static final String LANES = "lanes";

    /** The same of bays. */
    public static final String BAYS = "bays";

    private static final Duration LOOK = Duration.ofSeconds(2);

    @Override
    public Offer open(Kit kit) {
        // longer: all that the module consists of, in one place
        var devices = kit.service(Devices.class);
        var carParks = new CarParks(kit);
        var prices = new TariffDesk(kit, carParks);
        var demand = new DemandDesk(kit, carParks, prices.tariffs());
        var rights = new RightDesk(kit, carParks);
        var sessions = new Sessions(prices.tariffs(), rights.rights(), new StayBook(carParks.runBy()));
        var cash = new Cash(kit, sessions);
        var money = new MoneyDesk(kit, carParks, sessions, prices.tariffs(), cash);
        var booth = new Booth(kit, sessions, cash, money.counter().receipts());
        var lanes = new Lanes(kit, devices, sessions, cash);
        var central = new CentralDesk(kit, carParks, sessions, cash, booth);
        var views = new LaneViews(kit, carParks, devices, booth, rights.rights());
        var acts = new LaneActs(kit, lanes, sessions);
        var phone = new PhoneDesk(kit, booth, central.line());
        var evidence = new EvidenceDesk(kit, carParks, devices, sessions);
        var stations = new StationDesk(kit, carParks, devices, booth, cash, phone, central.line(), evidence.sights());
        var repair = new RepairDesk(kit, carParks, sessions, booth);
        var bays = new BayDesk(kit, carParks, devices);
        var signs = new SignDesk(kit, carParks, devices, central.line(), bays.views());
        var more = evidence.add(money.add(repair.add(central.add(demand.add(prices.add(Offer.of()))))));
        // last: nothing is left following when something of the above cannot be
        var following = devices.follow("lanes", lanes::take);
        var hearing = bays.follow();
        return bays.add(rights.add(signs.add(stations.add(phone.add(more))), cash, prices.tariffs(), central.line()))
                .mappers(SiteMapper.class, LaneMapper.class, SessionMapper.class)
                .pages(new FreeSpaces(kit, carParks, rights, bays.views(), signs::isStale)::routes)
                .pages(new SitePages(carParks)::routes)
                .pages(new LaneForms(kit, carParks, devices)::routes)
                .pages(new OperatorPages(kit, carParks, views, acts, central.lanes())::routes)
                .pages(new BoothPages(kit, carParks, booth, money.counter())::routes)
                .entry("free", "/", Icon.CAR_FRONT)
                .on(StayPaid.class, paid -> lanes.settled(paid.session()))
                .job("look", Schedule.every(LOOK), run -> lanes.look())
                .demo(inTurn(
                        new ParkingDemo(kit, carParks, devices, prices.tariffs()),
                        demand.demo(),
                        stations.demo(),
                        money.demo(),
                        rights.demo(cash),
                        repair.demo(),
                        bays::fill,
                        signs::fill))
                .onClose(() -> close(hearing))
                .onClose(() -> close(following));
    }

    private static Demo inTurn(Demo... parts) {
        return city -> List.of(parts).forEach(part -> part.fill(city));
    }

    private static void close(AutoCloseable following) {
        try {
            following.close();
        } catch (Exception e) {
            throw new IllegalStateException("the events of devices are still followed", e);
        }
    }
}
