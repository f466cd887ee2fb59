// SPDX-License-Identifier: Apache-2.0
package city.madang.solution.parking.money;

import city.madang.data.Tx;
import city.madang.identity.Official;
import city.madang.identity.PersonId;
import city.madang.identity.Visitor;
import city.madang.module.Kit;
import city.madang.module.NotAllowed;
import city.madang.payment.Means;
import city.madang.solution.parking.money.domain.CashCount;
import city.madang.solution.parking.money.domain.Shift;
import city.madang.solution.parking.money.store.ShiftMapper;
import city.madang.solution.parking.money.store.ShiftMapper.Sum;
import city.madang.solution.parking.site.CarPark;
import city.madang.solution.parking.site.CarParkId;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Shifts at booths: opened with counted change, closed with counted cash, acknowledged by somebody else. */
public final class Shifts {
    private static final String ACT = "parking.shift";

    private final Kit kit;

    public Shifts(Kit kit) {
        this.kit = kit;
    }

    static PersonId person(Visitor who) {
        return who.official().map(Official::id).orElseThrow(() -> new NotAllowed("shift.gone.refusal"));
    }

    static String id(String what, String once) {
        return UUID.nameUUIDFromBytes((what + once).getBytes(StandardCharsets.UTF_8))
                .toString();
    }

    /** The shift that this official has open, wherever. */
    public Optional<Shift> openOf(Visitor who) {
        return who.official()
                .map(Official::id)
                .flatMap(person ->
                        kit.database().read(tx -> tx.mapper(ShiftMapper.class).openOf(person)));
    }

    /**
     * Sent twice, a form opens one shift.
     *
     * @param once the same for each sending of one form
     * @throws NotAllowed when the official has one open that another form opened
     */
    public void open(Visitor who, CarPark carPark, long changeMoney, String once) {
        var id = id("shift ", once);
        try {
            insert(who, carPark, changeMoney, id);
        } catch (NotAllowed e) {
            // not answered inside: the number that was drawn there would be a gap
            if (openOf(who).filter(each -> each.id().equals(id)).isEmpty()) {
                throw e;
            }
        }
    }

    private void insert(Visitor who, CarPark carPark, long changeMoney, String id) {
        var official = person(who);
        kit.database().run(tx -> {
            var mapper = tx.mapper(ShiftMapper.class);
            long number = Numbers.next(tx, carPark.id(), Numbers.Kind.SHIFT);
            if (mapper.find(id).isPresent() || mapper.openOf(official).isPresent()) {
                throw new NotAllowed("shift.open.refusal");
            }
            var now = kit.clock().instant();
            mapper.insert(new Shift(
                    id,
                    carPark.id(),
                    number,
                    official,
                    now,
                    changeMoney,
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty()));
            kit.audit().record(tx, who, ACT, "open " + carPark.code() + "-" + number);
        });
    }

    /** Money that an official took, or gave back, in the unit of work that writes it into the book. Without a shift there it stays without one. */
    public static void booked(Tx tx, CarParkId carPark, PersonId official, Entry entry) {
        var mapper = tx.mapper(ShiftMapper.class);
        mapper.openOf(official).filter(shift -> shift.carPark().equals(carPark)).ifPresent(shift -> {
            mapper.hold(shift.id());
            if (mapper.find(shift.id()).filter(Shift::isOpen).isPresent()) {
                mapper.insertEntry(entry.id(), shift.id(), entry.means(), entry.amount());
            }
        });
    }

    /** One movement of money. @param amount below 0 for what is given back */
    public record Entry(String id, Means means, long amount) {}

    public Optional<Shift> find(String id) {
        return kit.database().read(tx -> tx.mapper(ShiftMapper.class).find(id));
    }

    /** What went through it, by means. */
    public List<Sum> sums(String shift) {
        return kit.database().read(tx -> tx.mapper(ShiftMapper.class).sums(shift));
    }

    /** Those that were open at some time of it, the newest first. @param until is not in it */
    public List<Shift> between(CarParkId carPark, Instant from, Instant until) {
        return kit.database().read(tx -> tx.mapper(ShiftMapper.class).between(carPark, from, until));
    }

    /** Those whose count nobody acknowledged yet, the oldest first. */
    public List<Shift> unacknowledged(CarParkId carPark) {
        return kit.database().read(tx -> tx.mapper(ShiftMapper.class).unacknowledged(carPark));
    }

    /**
     * Counted and closed: it is never changed any more.
     *
     * @return the difference, when it needs a reason and has none: nothing is done then; empty when it is closed
     * @throws NotAllowed when it is not this official's, or closed already
     */
    public Optional<Long> close(Visitor who, String id, CashCount count, String reason) {
        var official = person(who);
        return kit.database().inTransaction(tx -> {
            var mapper = tx.mapper(ShiftMapper.class);
            mapper.hold(id);
            var shift = mapper.find(id)
                    .filter(each -> each.isOpen() && each.official().equals(official))
                    .orElseThrow(() -> new NotAllowed("shift.gone.refusal"));
            long expected = shift.changeMoney() + cash(mapper, id);
            if (count.sum() != expected && reason.isBlank()) {
                return Optional.of(count.sum() - expected);
            }
            mapper.close(closed(shift, count, expected, reason, kit.clock().instant()));
            kit.audit().record(tx, who, ACT, "close " + shift.number() + ": " + (count.sum() - expected));
            return Optional.empty();
        });
    }

    private static long cash(ShiftMapper mapper, String shift) {
        return mapper.sums(shift).stream()
                .filter(sum -> sum.means() == Means.CASH)
                .mapToLong(Sum::amount)
                .sum();
    }

    // longer: a count is of all of them
    static Shift closed(Shift shift, CashCount count, long expected, String reason, Instant at) {
        return new Shift(
                shift.id(),
                shift.carPark(),
                shift.number(),
                shift.official(),
                shift.opened(),
                shift.changeMoney(),
                Optional.of(at),
                Optional.of(count.sum()),
                Optional.of(expected),
                Optional.of(count.pieces()).filter(text -> !text.isEmpty()),
                Optional.of(reason).filter(text -> !text.isEmpty()),
                Optional.empty(),
                Optional.empty());
    }

    /** Another official has seen the count. @throws NotAllowed when it is the same one, or somebody did it already */
    public void acknowledge(Visitor who, String id) {
        var witness = person(who);
        kit.database().run(tx -> {
            var mapper = tx.mapper(ShiftMapper.class);
            if (mapper.find(id).filter(each -> each.official().equals(witness)).isPresent()) {
                throw new NotAllowed("shift.same.refusal");
            }
            if (mapper.acknowledge(id, witness, kit.clock().instant()) == 0) {
                throw new NotAllowed("shift.gone.refusal");
            }
            kit.audit().record(tx, who, ACT, "acknowledge " + id);
        });
    }
}
