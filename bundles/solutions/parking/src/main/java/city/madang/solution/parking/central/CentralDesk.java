// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.parking.central;

import city.madang.job.Schedule;
import city.madang.module.Kit;
import city.madang.module.Offer;
import city.madang.solution.parking.central.store.CentralMapper;
import city.madang.solution.parking.central.store.LaneCopyMapper;
import city.madang.solution.parking.central.web.SetAsidePages;
import city.madang.solution.parking.central.web.StandingPages;
import city.madang.solution.parking.change.ChangeLog;
import city.madang.solution.parking.change.store.ChangeMapper;
import city.madang.solution.parking.right.store.ReservationMapper;
import city.madang.solution.parking.session.Booth;
import city.madang.solution.parking.session.Cash;
import city.madang.solution.parking.session.Sessions;
import city.madang.solution.parking.site.CarParks;
import java.time.Duration;

/** What the module offers about sites and their centre: on each server both sides, of which one has work. */
public final class CentralDesk {
    private static final Duration PERIOD = Duration.ofSeconds(1);
    private static final Duration KEPT = Duration.ofDays(90);

    private final Kit kit;
    private final Line line;
    private final Exchanging exchanging;
    private final ExchangeRoute route;

    // longer: it stands on all of them
    public CentralDesk(Kit kit, CarParks carParks, Sessions sessions, Cash cash, Booth booth) {
        this.kit = kit;
        var log = new ChangeLog(kit.database());
        var snapshots = new Snapshots(kit, booth);
        line = new Line(kit, carParks.runBy(), booth, cash);
        exchanging = new Exchanging(
                kit, log, snapshots, new Filling(kit, log, snapshots), new Following(kit, sessions, cash));
        route = new ExchangeRoute(kit, new Taking(kit, new Book(kit), new Mirror(kit)));
    }

    /** For who takes money elsewhere than at a car park. */
    public Line line() {
        return line;
    }

    /** For who looks at lanes. */
    public LaneCopies lanes() {
        return new LaneCopies(kit);
    }

    public Offer add(Offer offer) {
        return offer.mappers(ChangeMapper.class, CentralMapper.class, LaneCopyMapper.class)
                .pages(route::routes)
                .pages(new StandingPages(kit, new Standings(kit))::routes)
                .pages(new SetAsidePages(kit, new SetAside(kit))::routes)
                .job("exchange", Schedule.every(PERIOD), run -> exchanging.run())
                .job("forget", Schedule.every(Duration.ofHours(1)), run -> forget());
    }

    private void forget() {
        var before = kit.clock().instant().minus(KEPT);
        kit.database().run(tx -> {
            var mapper = tx.mapper(CentralMapper.class);
            mapper.deleteTold(before);
            mapper.deleteOdd(before);
            mapper.deleteQuotes(before);
            tx.mapper(ReservationMapper.class).deleteOldFormer(before);
        });
    }
}
