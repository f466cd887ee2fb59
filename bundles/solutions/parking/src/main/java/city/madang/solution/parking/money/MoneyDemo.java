// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.parking.money;

import city.madang.data.Tx;
import city.madang.device.Money;
import city.madang.device.Plate;
import city.madang.identity.Official;
import city.madang.identity.PersonId;
import city.madang.identity.Visitor;
import city.madang.module.Demo;
import city.madang.module.DemoCity;
import city.madang.module.Kit;
import city.madang.payment.Means;
import city.madang.payment.Payments;
import city.madang.solution.parking.ParkingModule;
import city.madang.solution.parking.lane.Happenings;
import city.madang.solution.parking.lane.domain.Happening;
import city.madang.solution.parking.lane.domain.Read;
import city.madang.solution.parking.lane.store.HappeningRow;
import city.madang.solution.parking.money.Refunds.Asking;
import city.madang.solution.parking.money.domain.CashCount;
import city.madang.solution.parking.money.domain.Shift;
import city.madang.solution.parking.money.store.ShiftMapper;
import city.madang.solution.parking.session.Cash;
import city.madang.solution.parking.session.Cash.Taken;
import city.madang.solution.parking.session.Sessions;
import city.madang.solution.parking.session.domain.Basis;
import city.madang.solution.parking.session.domain.Passage;
import city.madang.solution.parking.site.CarPark;
import city.madang.solution.parking.site.CarParks;
import city.madang.solution.parking.site.Lane;
import city.madang.solution.parking.site.LaneId;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;

/** Two days at City Hall's booth: shifts that were counted, a day that is closed, one that is not, a refund that waits. */
final class MoneyDemo implements Demo {
    private static final int VEHICLES = 8;
    private static final int CERTAIN = 95;
    private static final long CHANGE = 100_000;
    private static final long FEE = 1_500;
    private static final Duration STAY = Duration.ofMinutes(80);

    private final Kit kit;
    private final CarParks carParks;
    private final Sessions sessions;
    private final Cash cash;

    MoneyDemo(Kit kit, CarParks carParks, Sessions sessions, Cash cash) {
        this.kit = kit;
        this.carParks = carParks;
        this.sessions = sessions;
        this.cash = cash;
    }

    @Override
    public void fill(DemoCity city) {
        var operator = visitor(city.official("operator", "Kim Daeho", Set.of(ParkingModule.OPERATOR)));
        var finance = visitor(city.official("finance", "Han Jiwoo", Set.of(ParkingModule.FINANCE)));
        var manager = city.official("manager", "Yoon Seri", Set.of(ParkingModule.MANAGER));
        carParks.named("city-hall").ifPresent(hall -> {
            var today = LocalDate.ofInstant(kit.clock().instant(), kit.city().zone());
            worked(hall, operator, manager, today.minusDays(2), 0);
            worked(hall, operator, manager, today.minusDays(1), -500);
            var settlements = new Settlements(kit, new Taxes(kit));
            var before = today.minusDays(2);
            settlements.close(
                    finance,
                    hall,
                    before,
                    settlements.sheet(settlements.open(hall, before)).net());
            refund(hall, operator, today.minusDays(1));
        });
    }

    private Visitor visitor(PersonId person) {
        return new Visitor(kit.organisation().official(person), Set.of());
    }

    private Instant at(LocalDate day, int hour) {
        return day.atTime(hour, 0).atZone(kit.city().zone()).toInstant();
    }

    /** A shift from eight to six. @param missing how much the count differs */
    private void worked(CarPark hall, Visitor operator, PersonId witness, LocalDate day, long missing) {
        kit.database().run(tx -> {
            var mapper = tx.mapper(ShiftMapper.class);
            var official = operator.official().map(Official::id).orElseThrow();
            var open = shift(tx, hall, official, at(day, 8));
            mapper.insert(open);
            for (int i = 0; i < VEHICLES; i++) {
                vehicle(tx, hall, official, at(day, 8 + i), i);
            }
            slippedOut(tx, hall, at(day, 15));
            long expected = CHANGE
                    + mapper.sums(open.id()).stream()
                            .filter(sum -> sum.means() == Means.CASH)
                            .mapToLong(ShiftMapper.Sum::amount)
                            .sum();
            var count = new CashCount(expected + missing, "");
            mapper.close(Shifts.closed(open, count, expected, missing == 0 ? "" : "One coin rolled away", at(day, 18)));
            mapper.acknowledge(open.id(), witness, at(day, 18).plusSeconds(600));
        });
    }

    private static Shift shift(Tx tx, CarPark hall, PersonId official, Instant opened) {
        return new Shift(
                UUID.randomUUID().toString(),
                hall.id(),
                Numbers.next(tx, hall.id(), Numbers.Kind.SHIFT),
                official,
                opened,
                CHANGE,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    /** It comes, pays at the booth, and leaves. */
    private void vehicle(Tx tx, CarPark hall, PersonId official, Instant comes, int number) {
        var id = comes(tx, hall, comes, "3" + number + "가 " + (1234 + 17 * number));
        var pays = comes.plus(STAY);
        long fee = FEE * (1 + number % 3);
        sessions.keep(tx, sessions.hold(tx, id).costs(fee));
        cash.take(
                tx,
                hall,
                Optional.of(id),
                new Taken(
                        "demo-" + id,
                        new Money(fee, kit.city().currency()),
                        number % 2 == 0 ? Means.CASH : Means.CARD,
                        Optional.of(official),
                        "",
                        pays));
        var leaves = pays.plusSeconds(300);
        sessions.left(tx, id, lane(hall, false), Optional.empty(), leaves);
        happened(tx, hall, Happening.LEFT, id, leaves);
    }

    /** It comes, and leaves behind another one. */
    private void slippedOut(Tx tx, CarPark hall, Instant comes) {
        var id = comes(tx, hall, comes, "52나 8" + (comes.getEpochSecond() / 86_400) % 10 + "11");
        var leaves = comes.plus(STAY);
        var out = new Passage(Optional.of(lane(hall, false)), leaves, Optional.empty());
        sessions.keep(tx, sessions.hold(tx, id).costs(FEE).gone(out, Basis.NOT_ALLOWED));
        happened(tx, hall, Happening.NOT_ALLOWED, id, leaves);
    }

    private String comes(Tx tx, CarPark hall, Instant at, String plate) {
        var read = new Read(Plate.read(plate), OptionalInt.of(CERTAIN), Optional.empty(), at);
        var id = sessions.begin(tx, hall, lane(hall, true), Optional.of(read), at)
                .id();
        sessions.entered(tx, id, Optional.empty(), at);
        happened(tx, hall, Happening.ENTERED, id, at);
        return id;
    }

    private LaneId lane(CarPark hall, boolean entry) {
        return carParks.lanes(hall.id()).stream()
                .filter(each -> each.isEntry() == entry)
                .map(Lane::id)
                .findFirst()
                .orElseGet(LaneId::next);
    }

    private void happened(Tx tx, CarPark hall, Happening kind, String session, Instant at) {
        Happenings.add(
                tx,
                new HappeningRow(
                        UUID.randomUUID().toString(),
                        hall.id(),
                        Optional.of(lane(hall, kind == Happening.ENTERED)),
                        at,
                        kind,
                        Optional.of(session),
                        Optional.empty(),
                        Optional.empty()));
    }

    private void refund(CarPark hall, Visitor operator, LocalDate day) {
        kit.service(Payments.class).taken(hall.code(), at(day, 0), at(day.plusDays(1), 0)).stream()
                .filter(each -> each.means() == Means.CARD)
                .findFirst()
                .ifPresent(each -> new Refunds(kit, cash)
                        .ask(
                                operator,
                                new Asking(
                                        hall,
                                        each,
                                        each.amount().minor(),
                                        Means.CARD,
                                        "Paid for another car by mistake",
                                        "demo")));
    }
}
