// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.parking.demand;

import city.madang.data.Tx;
import city.madang.identity.Visitor;
import city.madang.module.Kit;
import city.madang.solution.parking.demand.domain.Count;
import city.madang.solution.parking.demand.domain.Period;
import city.madang.solution.parking.demand.store.DemandMapper;
import city.madang.solution.parking.demand.store.DemandMapper.CountRow;
import city.madang.solution.parking.session.store.SessionMapper;
import city.madang.solution.parking.site.CarPark;
import city.madang.solution.parking.site.CarParks;
import city.madang.solution.parking.tariff.Tariffs;
import city.madang.solution.parking.tariff.domain.TariffId;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;

/** How full car parks were: counted by the module itself twice an hour, or brought by an official. */
public final class Counts {
    private static final int HALF_HOUR = 30;
    private static final int HOUR = 60;
    private static final String ACT = "parking.counts";

    private final Kit kit;
    private final CarParks carParks;
    private final Tariffs tariffs;

    public Counts(Kit kit, CarParks carParks, Tariffs tariffs) {
        this.kit = kit;
        this.carParks = carParks;
        this.tariffs = tariffs;
    }

    /** Counts the vehicles inside each car park now, for the half hour that has begun. */
    public void countNow() {
        var now = LocalDateTime.ofInstant(kit.clock().instant(), kit.city().zone());
        var time = LocalTime.of(now.getHour(), now.getMinute() / HALF_HOUR * HALF_HOUR);
        for (var carPark : carParks.all()) {
            kit.database().run(tx -> {
                int taken = tx.mapper(SessionMapper.class).taken(carPark.id());
                keep(tx, carPark, count(carPark.code(), now.toLocalDate(), time, taken, carPark.spaces()));
            });
        }
    }

    /**
     * A count with the kind of its day.
     *
     * @param carPark its code
     * @throws IllegalArgumentException when there is no such car park, or a number is out of its range
     */
    public Count count(String carPark, LocalDate day, LocalTime time, int taken, int spaces) {
        if (carParks.named(carPark).isEmpty()) {
            throw new IllegalArgumentException("no car park " + carPark);
        }
        return new Count(carPark, day, tariffs.pricing().days().kind(day), time, taken, spaces);
    }

    /** Takes in what somebody counted; a moment that is there already is replaced. */
    public void take(Visitor who, List<Count> counts) {
        kit.database().run(tx -> {
            for (var each : counts) {
                carParks.named(each.carPark()).ifPresent(carPark -> keep(tx, carPark, each));
            }
            kit.audit().record(tx, who, ACT, counts.size() + " counts");
        });
    }

    private static void keep(Tx tx, CarPark carPark, Count count) {
        int minute = count.time().getHour() * HOUR + count.time().getMinute();
        var row = new CountRow(carPark.id(), count.day(), minute, count.kind(), count.taken(), count.spaces());
        var mapper = tx.mapper(DemandMapper.class);
        mapper.deleteCount(row);
        mapper.insertCount(row);
    }

    /** Of all car parks that have the tariff today. */
    List<Count> of(TariffId tariff, Period period) {
        var today = tariffs.today();
        return carParks.all().stream()
                .filter(park -> tariffs.inForce(park.id(), today)
                        .filter(version -> version.tariff().equals(tariff))
                        .isPresent())
                .flatMap(park -> of(park, period).stream())
                .toList();
    }

    private List<Count> of(CarPark carPark, Period period) {
        return kit
                .database()
                .read(tx -> tx.mapper(DemandMapper.class).counts(carPark.id(), period.first(), period.last()))
                .stream()
                .map(row -> new Count(
                        carPark.code(),
                        row.countedOn(),
                        row.kind(),
                        LocalTime.of(row.minuteOfDay() / HOUR, row.minuteOfDay() % HOUR),
                        row.taken(),
                        row.spaces()))
                .toList();
    }
}
