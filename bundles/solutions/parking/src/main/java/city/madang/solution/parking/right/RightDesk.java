// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.parking.right;

import city.madang.data.Tx;
import city.madang.job.Schedule;
import city.madang.module.Demo;
import city.madang.module.Kit;
import city.madang.module.Offer;
import city.madang.portal.Icon;
import city.madang.privacy.AgedRows;
import city.madang.solution.parking.central.Line;
import city.madang.solution.parking.right.store.PassMapper;
import city.madang.solution.parking.right.store.ReservationMapper;
import city.madang.solution.parking.right.web.PassForm;
import city.madang.solution.parking.right.web.PassPages;
import city.madang.solution.parking.right.web.QuotaPages;
import city.madang.solution.parking.right.web.ReservationPages;
import city.madang.solution.parking.right.web.ReservePages;
import city.madang.solution.parking.session.Cash;
import city.madang.solution.parking.site.CarParks;
import city.madang.solution.parking.tariff.Tariffs;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;

/** What the module offers about passes and reservations. */
public final class RightDesk {
    private static final Duration BETWEEN_LOOKS = Duration.ofMinutes(1);
    private static final Period PASSES = Period.ofYears(1);
    private static final Period RESERVATIONS = Period.ofDays(90);

    private final Kit kit;
    private final CarParks carParks;
    private final Passes passes;
    private final Quotas quotas;
    private final Reservations reservations;
    private final Rights rights;

    public RightDesk(Kit kit, CarParks carParks) {
        this.kit = kit;
        this.carParks = carParks;
        passes = new Passes(kit);
        quotas = new Quotas(kit);
        reservations = new Reservations(kit, quotas);
        rights = new Rights(kit);
    }

    /** For who decides about vehicles, and who tells how full a car park is. */
    public Rights rights() {
        return rights;
    }

    public Quotas quotas() {
        return quotas;
    }

    /** What a demo city has to show, once its car parks and prices are there. */
    public Demo demo(Cash cash) {
        return new RightDemo(kit, carParks, quotas, reservations, new PassOffice(kit, passes, cash));
    }

    /** @param line to the servers that run car parks */
    public Offer add(Offer offer, Cash cash, Tariffs tariffs, Line line) {
        var office = new PassOffice(kit, passes, cash);
        return ReservationNotices.add(offer)
                .mappers(PassMapper.class, ReservationMapper.class)
                .pages(new PassPages(kit, carParks, passes, office)::routes)
                .pages(new PassForm(kit, carParks, passes, office)::routes)
                .pages(new QuotaPages(kit, carParks, quotas, reservations, line)::routes)
                .pages(new ReservePages(kit, carParks, quotas, reservations, tariffs)::routes)
                .pages(new ReservationPages(kit, carParks, quotas, reservations)::routes)
                .entry("reserve", "/reserve", Icon.CLIPBOARD_CHECK)
                .job("no-show", Schedule.every(BETWEEN_LOOKS), run -> reservations.expire())
                .sealed("pass", passes)
                .personal("pass", new PassData(kit, passes))
                .personal("reservation", new ReservationData(kit, reservations))
                .retention("passes", new AgedRows<>(kit.database(), PASSES, this::over, passes::delete))
                .retention(
                        "reservations",
                        new AgedRows<>(
                                kit.database(),
                                RESERVATIONS,
                                (tx, before, most) ->
                                        tx.mapper(ReservationMapper.class).over(before, most),
                                (tx, number) ->
                                        tx.mapper(ReservationMapper.class).delete(number)));
    }

    private List<String> over(Tx tx, Instant before, int most) {
        return tx.mapper(PassMapper.class)
                .over(LocalDate.ofInstant(before, kit.city().zone()), most);
    }
}
