// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.parking.money;

import city.madang.data.Tx;
import city.madang.identity.PersonId;
import city.madang.identity.Visitor;
import city.madang.module.Kit;
import city.madang.module.NotAllowed;
import city.madang.payment.Payment;
import city.madang.payment.Payments;
import city.madang.payment.Refund;
import city.madang.solution.parking.money.domain.Settlement;
import city.madang.solution.parking.money.domain.SettlementSheet;
import city.madang.solution.parking.money.store.ReportMapper;
import city.madang.solution.parking.money.store.ReportMapper.Settled;
import city.madang.solution.parking.site.CarPark;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Days are closed: what was taken and given back at a car park, once for each entry of the book. What comes later for a day that is closed,
 * as from a site that was cut off, is in the next settlement.
 */
public final class Settlements {
    private static final String ACT = "parking.settle";
    /** How long after its day an entry may come and still be settled by itself. Days. */
    private static final int LATE = 31;

    private static final int AT_ONCE = 500;

    private final Kit kit;
    private final Payments payments;
    private final Taxes taxes;

    public Settlements(Kit kit, Taxes taxes) {
        this.kit = kit;
        this.taxes = taxes;
        payments = kit.service(Payments.class);
    }

    /** Entries of the book that are not settled yet. @param late how many are of earlier days, which were closed before they came */
    public record Open(List<Payment> payments, List<Refund> refunds, int late) {}

    /** Empty while the day is open. */
    public Optional<Settlement> of(CarPark carPark, LocalDate day) {
        return kit.database().read(tx -> tx.mapper(ReportMapper.class).of(carPark.id(), day));
    }

    /** The latest days that are closed. */
    public List<Settlement> latest(CarPark carPark) {
        return kit.database().read(tx -> tx.mapper(ReportMapper.class).latest(carPark.id(), LATE));
    }

    /** What a settlement of that day would be made of now. */
    public Open open(CarPark carPark, LocalDate day) {
        return kit.database().read(tx -> open(tx, carPark, day));
    }

    private Open open(Tx tx, CarPark carPark, LocalDate day) {
        var mapper = tx.mapper(ReportMapper.class);
        var closed = mapper.latest(carPark.id(), 2 * LATE).stream()
                .map(Settlement::settledDay)
                .collect(Collectors.toSet());
        var from = start(day.minusDays(closed.isEmpty() ? 0 : LATE));
        var until = start(day.plusDays(1));
        var taken = unsettled(mapper, "PAYMENT", payments.taken(carPark.code(), from, until), Payment::id).stream()
                .filter(each -> belongs(each.at(), day, closed))
                .toList();
        var given = unsettled(mapper, "REFUND", payments.givenBack(carPark.code(), from, until), Refund::id).stream()
                .filter(each -> belongs(each.at(), day, closed))
                .toList();
        long late = taken.stream()
                        .filter(each -> each.at().isBefore(start(day)))
                        .count()
                + given.stream().filter(each -> each.at().isBefore(start(day))).count();
        return new Open(taken, given, (int) late);
    }

    private Instant start(LocalDate day) {
        return day.atStartOfDay(kit.city().zone()).toInstant();
    }

    private boolean belongs(Instant at, LocalDate day, Set<LocalDate> closed) {
        var its = LocalDate.ofInstant(at, kit.city().zone());
        return its.equals(day) || closed.contains(its);
    }

    private static <T> List<T> unsettled(ReportMapper mapper, String kind, List<T> all, Function<T, String> id) {
        var settled = new HashSet<String>();
        for (int i = 0; i < all.size(); i += AT_ONCE) {
            var some = all.subList(i, Math.min(all.size(), i + AT_ONCE)).stream()
                    .map(id)
                    .toList();
            settled.addAll(mapper.settled(kind, some));
        }
        return all.stream().filter(each -> !settled.contains(id.apply(each))).toList();
    }

    /** What entries add up to. */
    public SettlementSheet sheet(Open open) {
        return SettlementSheet.of(open.payments(), open.refunds(), taxes::rate);
    }

    /**
     * Closes a day that is over; it is never changed any more.
     *
     * @param net what the official saw that is left
     * @throws NotAllowed when it is closed already, not over, or something came meanwhile
     */
    public void close(Visitor who, CarPark carPark, LocalDate day, long net) {
        var closer = Shifts.person(who);
        var now = kit.clock().instant();
        if (!start(day.plusDays(1)).isAfter(now)) {
            kit.database().run(tx -> close(tx, who, carPark, settlement(tx, carPark, day, closer, net)));
        } else {
            throw new NotAllowed("settlement.early.refusal");
        }
    }

    private record Closing(Settlement settlement, Open open) {}

    // longer: a settlement is of all of them
    private Closing settlement(Tx tx, CarPark carPark, LocalDate day, PersonId closer, long net) {
        // who closes a day of the same car park waits here
        long number = Numbers.next(tx, carPark.id(), Numbers.Kind.SETTLEMENT);
        if (tx.mapper(ReportMapper.class).of(carPark.id(), day).isPresent()) {
            throw new NotAllowed("settlement.closed.refusal");
        }
        var open = open(tx, carPark, day);
        var sheet = sheet(open);
        if (sheet.net() != net) {
            throw new NotAllowed("settlement.changed.refusal");
        }
        return new Closing(
                new Settlement(
                        UUID.randomUUID().toString(),
                        carPark.id(),
                        number,
                        day,
                        closer,
                        kit.clock().instant(),
                        sheet.written(),
                        open.late()),
                open);
    }

    private void close(Tx tx, Visitor who, CarPark carPark, Closing closing) {
        var id = closing.settlement().id();
        tx.mapper(ReportMapper.class).insert(closing.settlement());
        var settled = new ArrayList<Settled>();
        closing.open().payments().forEach(each -> settled.add(new Settled("PAYMENT", each.id(), id)));
        closing.open().refunds().forEach(each -> settled.add(new Settled("REFUND", each.id(), id)));
        tx.each(ReportMapper.class, settled, ReportMapper::insertSettled);
        kit.audit()
                .record(
                        tx,
                        who,
                        ACT,
                        carPark.code() + "-" + closing.settlement().number());
    }
}
